import { allowAttributes } from './attributes.js';
import { mapOperator } from './map-operator.js';

/** https://onnx.ai/onnx/operators/onnx__Tanh.html */
export const tanh = mapOperator(({ node }) => {
  allowAttributes(node);
  return (row, out) => {
    for (let i = 0; i < row.length; i++) out[i] = Math.tanh(row[i]!);
  };
});
