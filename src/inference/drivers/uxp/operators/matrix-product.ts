import { nodeUnsupported } from '../network-unsupported.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import { allowAttributes, numberAttribute } from './attributes.js';
import { combineNumbers } from './combine-numbers.js';
import { checkCount, numbersInput } from './numbers-input.js';
import type { NumbersOperator } from './operator.js';

/** Products of one matrix product; the hands need a few hundred. */
const MOST_PRODUCTS = 16_777_216;

/** Two matrices. https://onnx.ai/onnx/operators/onnx__MatMul.html */
export const matMul: NumbersOperator = (node, inputs) => {
  allowAttributes(node);
  return multiply(node, matrix(node, inputs, 0, false), matrix(node, inputs, 1, false));
};

/** alpha · A · B + beta · C. https://onnx.ai/onnx/operators/onnx__Gemm.html */
export const gemm: NumbersOperator = (node, inputs) => {
  allowAttributes(node, 'alpha', 'beta', 'transA', 'transB');
  const a = matrix(node, inputs, 0, numberAttribute(node, 'transA', 0) !== 0);
  const b = matrix(node, inputs, 1, numberAttribute(node, 'transB', 0) !== 0);
  const product = scaled(multiply(node, a, b), numberAttribute(node, 'alpha', 1));
  const added = inputs[2] ?? null;
  if (added === null) return product;
  return combineNumbers({ ...node, op: 'Add' }, [product, scaled(added, numberAttribute(node, 'beta', 1))]);
};

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
}

function matrix(
  node: OnnxNode,
  inputs: readonly (OnnxTensor | null)[],
  index: number,
  isTurned: boolean,
): Matrix {
  const { dims, data } = numbersInput(node, inputs, index);
  const [rows, columns] = dims;
  if (dims.length !== 2 || rows === undefined || columns === undefined)
    throw nodeUnsupported(node, `input ${index} of size ${dims.join('×')} is no matrix`);
  if (isTurned) return { rows: columns, columns: rows, at: (row, column) => data[column * columns + row]! };
  return { rows, columns, at: (row, column) => data[row * columns + column]! };
}

function multiply(node: OnnxNode, a: Matrix, b: Matrix): OnnxTensor {
  if (a.columns !== b.rows || a.rows * a.columns * b.columns > MOST_PRODUCTS)
    throw nodeUnsupported(node, `${a.rows}×${a.columns} times ${b.rows}×${b.columns}`);
  const dims = [a.rows, b.columns];
  const data = new Float32Array(checkCount(node, dims));
  for (let i = 0; i < data.length; i++) {
    const [row, column] = [Math.floor(i / b.columns), i % b.columns];
    let sum = 0;
    for (let k = 0; k < b.rows; k++) sum += a.at(row, k) * b.at(k, column);
    data[i] = sum;
  }
  return { dims, element: 'float32', data };
}

const scaled = (tensor: OnnxTensor, factor: number): OnnxTensor =>
  factor === 1 ? tensor : { ...tensor, data: tensor.data.map((value) => value * factor) };
