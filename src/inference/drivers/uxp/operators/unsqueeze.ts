import { nodeUnsupported } from '../network-unsupported.js';
import { ONNX_LIMITS } from '../onnx/onnx-limits.js';
import { allowAttributes } from './attributes.js';
import { numbersInput } from './numbers-input.js';
import type { NumbersOperator } from './operator.js';

/** Puts in dimensions of 1. https://onnx.ai/onnx/operators/onnx__Unsqueeze.html */
export const unsqueeze: NumbersOperator = (node, inputs) => {
  allowAttributes(node);
  const tensor = numbersInput(node, inputs, 0);
  const axes = [...numbersInput(node, inputs, 1).data];
  const rank = tensor.dims.length + axes.length;
  const places = new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)));
  const isSound = places.size === axes.length && [...places].every((axis) => axis >= 0 && axis < rank);
  if (!isSound || rank > ONNX_LIMITS.rank) throw nodeUnsupported(node, `axes ${axes.slice(0, 8).join(', ')}`);
  const sizes = [...tensor.dims];
  const dims = Array.from({ length: rank }, (_, i) => (places.has(i) ? 1 : sizes.shift()!));
  return { ...tensor, dims };
};
