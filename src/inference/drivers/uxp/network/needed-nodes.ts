import { nodeUnsupported } from '../network-unsupported.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxGraph, OnnxNode } from '../onnx/onnx-graph.js';

/**
 * The nodes that `output` depends on, in the order of the file. What nobody takes would be kept forever.
 * @throws HaikeiError `model-damaged` when two nodes make one value or none makes `output`
 */
export function neededNodes(graph: OnnxGraph, output: string): readonly OnnxNode[] {
  const makers = new Map<string, OnnxNode>();
  const taken = new Set([...graph.tensors.keys(), ...graph.inputs.map(({ name }) => name)]);
  for (const node of graph.nodes) {
    for (const name of node.outputs) {
      if (taken.has(name)) throw graphDamaged(`two values named ${name}`);
      taken.add(name);
      makers.set(name, node);
    }
  }
  const needed = new Set<OnnxNode>();
  const open = [output];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = makers.get(name);
    if (!node || needed.has(node)) continue;
    if (node.outputs.length > 1) throw nodeUnsupported(node, `${node.outputs.length} outputs`);
    needed.add(node);
    open.push(...node.inputs);
  }
  return graph.nodes.filter((node) => needed.has(node));
}
