import { clip } from './clip.js';
import { combineNumbers } from './combine-numbers.js';
import { combinePictures } from './combine-pictures.js';
import { concat } from './concat.js';
import { constant } from './constant.js';
import { conv } from './conv.js';
import { copyNumbers } from './copy-numbers.js';
import { copy } from './copy.js';
import { depthToSpace } from './depth-to-space.js';
import { leakyRelu } from './leaky-relu.js';
import { gemm, matMul } from './matrix-product.js';
import type { NumbersOperator, PictureOperator } from './operator.js';
import { resize } from './resize.js';
import { tanh } from './tanh.js';
import { unsqueeze } from './unsqueeze.js';

interface OperatorPair {
  readonly onPictures?: PictureOperator;
  readonly onNumbers?: NumbersOperator;
}

const arithmetic: OperatorPair = { onPictures: combinePictures, onNumbers: combineNumbers };
const copying: OperatorPair = { onPictures: copy, onNumbers: copyNumbers };

/** Everything that the networks of this project are made of, as they are exported. */
export const OPERATORS: ReadonlyMap<string, OperatorPair> = new Map<string, OperatorPair>([
  ['Add', arithmetic],
  ['Cast', copying],
  ['Clip', { onPictures: clip }],
  ['Concat', { onPictures: concat }],
  ['Constant', { onNumbers: constant }],
  ['Conv', { onPictures: conv }],
  ['DepthToSpace', { onPictures: depthToSpace }],
  ['Div', arithmetic],
  ['Gemm', { onNumbers: gemm }],
  ['Identity', copying],
  ['LeakyRelu', { onPictures: leakyRelu }],
  ['MatMul', { onNumbers: matMul }],
  ['Mul', arithmetic],
  ['Resize', { onPictures: resize }],
  ['Sub', arithmetic],
  ['Tanh', { onPictures: tanh }],
  ['Unsqueeze', { onNumbers: unsqueeze }],
]);
