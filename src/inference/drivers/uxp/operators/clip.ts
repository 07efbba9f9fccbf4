import { allowAttributes } from './attributes.js';
import { mapOperator } from './map-operator.js';
import { constantNumber } from './picture-input.js';

/** https://onnx.ai/onnx/operators/onnx__Clip.html */
export const clip = mapOperator((call) => {
  allowAttributes(call.node);
  const least = constantNumber(call, 1) ?? -Infinity;
  const most = constantNumber(call, 2) ?? Infinity;
  return (row, out) => {
    for (let i = 0; i < row.length; i++) out[i] = Math.min(most, Math.max(least, row[i]!));
  };
});
