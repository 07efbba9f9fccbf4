import { nodeUnsupported } from '../network-unsupported.js';
import { allowAttributes, numberAttribute } from './attributes.js';
import { mapOperator } from './map-operator.js';

const FLOAT32 = 1;

/** Identity, and a cast to what a picture is anyway. https://onnx.ai/onnx/operators/onnx__Cast.html */
export const copy = mapOperator(({ node }) => {
  allowAttributes(node, 'to', 'saturate');
  const type = numberAttribute(node, 'to', FLOAT32);
  if (type !== FLOAT32) throw nodeUnsupported(node, `a picture of element type ${type}`);
  return (row, out) => {
    out.set(row);
  };
});
