import { allowAttributes, numberAttribute } from './attributes.js';
import { mapOperator } from './map-operator.js';

/** https://onnx.ai/onnx/operators/onnx__LeakyRelu.html */
export const leakyRelu = mapOperator(({ node }) => {
  allowAttributes(node, 'alpha');
  const slope = numberAttribute(node, 'alpha', 0.01);
  return (row, out) => {
    for (let i = 0; i < row.length; i++) {
      const value = row[i]!;
      out[i] = value < 0 ? value * slope : value;
    }
  };
});
