import { nodeUnsupported } from '../network-unsupported.js';
import type { OnnxTensor } from '../onnx/onnx-graph.js';
import { ARITHMETIC } from './arithmetic.js';
import type { NumbersOperator } from './operator.js';
import { checkCount, numbersInput } from './numbers-input.js';

/** Add, Sub, Mul, Div of small tensors, dimensions of 1 repeated as NumPy does. */
export const combineNumbers: NumbersOperator = (node, inputs) => {
  const a = numbersInput(node, inputs, 0);
  const b = numbersInput(node, inputs, 1);
  const rank = Math.max(a.dims.length, b.dims.length);
  const dims = Array.from({ length: rank }, (_, i) => {
    const [one, other] = [sizeAt(a, i, rank), sizeAt(b, i, rank)];
    if (one !== other && one !== 1 && other !== 1)
      throw nodeUnsupported(node, `${a.dims.join('×')} and ${b.dims.join('×')}`);
    return one === 1 ? other : one;
  });
  const data = new Float32Array(checkCount(node, dims));
  const apply = ARITHMETIC[node.op]!;
  for (let i = 0; i < data.length; i++)
    data[i] = apply(a.data[indexIn(a, i, dims)]!, b.data[indexIn(b, i, dims)]!);
  return { dims, element: 'float32', data };
};

/** Size along axis `i` of `rank`; missing leading axes are 1. */
const sizeAt = ({ dims }: OnnxTensor, i: number, rank: number): number => dims[i - rank + dims.length] ?? 1;

/** Where the value for place `place` of the result lies in a tensor that is repeated. */
function indexIn(tensor: OnnxTensor, place: number, dims: readonly number[]): number {
  let [index, stride, rest] = [0, 1, place];
  for (let i = dims.length - 1; i >= 0; i--) {
    const size = sizeAt(tensor, i, dims.length);
    if (size > 1) index += (rest % dims[i]!) * stride;
    stride *= size;
    rest = Math.floor(rest / dims[i]!);
  }
  return index;
}
