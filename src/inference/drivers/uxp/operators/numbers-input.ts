import { nodeUnsupported } from '../network-unsupported.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';

/** What is computed beside the pictures is the hand's channels: a few hundred numbers. */
const MOST = 65_536;

export function numbersInput(
  node: OnnxNode,
  inputs: readonly (OnnxTensor | null)[],
  index: number,
): OnnxTensor {
  const tensor = inputs[index];
  if (!tensor) throw graphDamaged(`${node.name}: input ${index} is left out`);
  return tensor;
}

/** The number of elements of a result, refused before it is made when it is beyond what this runner is for. */
export function checkCount(node: OnnxNode, dims: readonly number[]): number {
  const count = dims.reduce((product, size) => product * size, 1);
  if (count > MOST) throw nodeUnsupported(node, `${count} numbers, at most ${MOST}`);
  return count;
}
