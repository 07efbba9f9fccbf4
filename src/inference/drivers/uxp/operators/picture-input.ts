import { nodeUnsupported } from '../network-unsupported.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import type { PictureShape } from '../rows/picture-shape.js';
import type { LiveValue, OperatorCall } from './operator.js';

/** Channels of an input that must be a picture. */
export function pictureChannels({ node, inputs }: OperatorCall, index: number): number {
  const value = inputs[index];
  if (value?.kind !== 'picture') throw nodeUnsupported(node, `input ${index} is no picture`);
  return value.channels;
}

/** Numbers of an input that must stand in the file; null where it is left out. */
export function constantInput({ node, inputs }: OperatorCall, index: number): OnnxTensor | null {
  const value = inputs[index] ?? null;
  if (value === null) return null;
  if (value.kind !== 'constant') throw nodeUnsupported(node, `input ${index} is not constant`);
  return value.tensor;
}

/** The only number of an input that must stand in the file; null where it is left out. */
export function constantNumber(call: OperatorCall, index: number): number | null {
  const tensor = constantInput(call, index);
  if (tensor === null) return null;
  if (tensor.data.length !== 1) throw graphDamaged(`${call.node.name}: input ${index} is no single number`);
  return tensor.data[0]!;
}

/** Size of an input that was a picture when the network was opened. */
export function liveShape(
  node: OnnxNode,
  inputs: readonly (LiveValue | null)[],
  index: number,
): PictureShape {
  const value = inputs[index];
  if (value?.kind !== 'picture') throw graphDamaged(`${node.name}: input ${index} is no picture`);
  return value.shape;
}
