import { nodeUnsupported } from '../network-unsupported.js';
import { allowAttributes, numberAttribute } from './attributes.js';
import { numbersInput } from './numbers-input.js';
import type { NumbersOperator } from './operator.js';

const FLOAT32 = 1;

/** Identity, and a cast to float32. https://onnx.ai/onnx/operators/onnx__Cast.html */
export const copyNumbers: NumbersOperator = (node, inputs) => {
  allowAttributes(node, 'to', 'saturate');
  const tensor = numbersInput(node, inputs, 0);
  if (node.op === 'Identity') return tensor;
  const type = numberAttribute(node, 'to', FLOAT32);
  if (type !== FLOAT32) throw nodeUnsupported(node, `to element type ${type}`);
  return { dims: tensor.dims, element: 'float32', data: Float32Array.from(tensor.data) };
};
