import { graphDamaged } from './graph-damaged.js';
import type { OnnxEnd, OnnxGraph, OnnxNode, OnnxTensor } from './onnx-graph.js';
import { ONNX_LIMITS } from './onnx-limits.js';
import { protoFields } from './proto-fields.js';
import { readEnd } from './read-end.js';
import { readName } from './read-name.js';
import { readNode } from './read-node.js';
import { readTensor } from './read-tensor.js';

/**
 * Reads an `.onnx` file, as much as a forward run needs. Every length is held against what is there before
 * anything is made from it; counts are bounded by `ONNX_LIMITS`.
 * Fields: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 * @throws HaikeiError `model-damaged`
 */
export function readGraph(bytes: Uint8Array): OnnxGraph {
  if (bytes.length > ONNX_LIMITS.bytes)
    throw graphDamaged(`${bytes.length} bytes, too large for this runner`);
  let [body, opset]: [Uint8Array | null, number] = [null, 0];
  for (const field of protoFields(bytes, 'file')) {
    if (field.id === 7) body = field.bytes;
    if (field.id === 8) opset = Math.max(opset, readOpset(field.bytes));
  }
  if (body === null) throw graphDamaged('the file holds no graph');
  return readBody(body, opset);
}

/** The version of ONNX's own operators; 0 for another set. */
function readOpset(bytes: Uint8Array): number {
  let [domain, version] = ['', 0];
  for (const field of protoFields(bytes, 'opset')) {
    if (field.id === 1) domain = readName(field.bytes, 'opset');
    if (field.id === 2) version = field.value;
  }
  return domain === '' || domain === 'ai.onnx' ? version : 0;
}

function readBody(body: Uint8Array, opset: number): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const tensors = new Map<string, OnnxTensor>();
  const inputs: OnnxEnd[] = [];
  const outputs: OnnxEnd[] = [];
  for (const { id, bytes } of protoFields(body, 'graph')) {
    if (id === 1) nodes.push(readNode(bytes, `node ${nodes.length}`));
    if (id === 5) addTensor(tensors, readTensor(bytes, `tensor ${tensors.size}`));
    if (id === 11) inputs.push(readEnd(bytes, `input ${inputs.length}`));
    if (id === 12) outputs.push(readEnd(bytes, `output ${outputs.length}`));
    atMost(nodes.length, ONNX_LIMITS.nodes, 'nodes');
    atMost(tensors.size, ONNX_LIMITS.tensors, 'tensors');
    atMost(inputs.length + outputs.length, ONNX_LIMITS.tensors, 'inputs and outputs');
  }
  // Old exporters list weights among the inputs as well.
  const fed = inputs.filter(({ name }) => !tensors.has(name));
  if (outputs.length === 0) throw graphDamaged('the graph has no output');
  return { opset, inputs: fed, outputs, tensors, nodes };
}

function addTensor(tensors: Map<string, OnnxTensor>, tensor: OnnxTensor & { readonly name: string }): void {
  if (tensor.name === '' || tensors.has(tensor.name))
    throw graphDamaged(`two tensors named “${tensor.name}”`);
  tensors.set(tensor.name, tensor);
}

function atMost(count: number, most: number, what: string): void {
  if (count > most) throw graphDamaged(`more than ${most} ${what}`);
}
