import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { feed, runOnce } from '../../../fakes/run-tiny.js';
import { tinyOnnx } from '../../../fakes/tiny-onnx.js';
import type { TinyGraph } from '../../../fakes/tiny-onnx.js';

/** Adds to a picture of two channels what `nodes` make of the hands: a tensor `shift`. */
const graph = (nodes: TinyGraph['nodes'], weights: TinyGraph['weights'] = {}, hands = [1, 2]): Uint8Array =>
  tinyOnnx({
    inputs: { a: [1, 2, 'h', 'w'], hands },
    outputs: { out: [1, 2, 'h', 'w'] },
    weights,
    wholeNumbers: { two: [2], both: [2, -1] },
    nodes: [...nodes, { op: 'Add', inputs: ['a', 'shift'], output: 'out' }],
  });

const paint = async (model: Uint8Array, hands: readonly number[], dims = [1, 2]): Promise<number[]> => {
  const feeds = { a: feed(2, 1, 1, [100, 200]), hands: { data: Float32Array.from(hands), dims } };
  return [...(await runOnce(createPlainDriver(), model, feeds)).data];
};

const MATRIX = { dims: [2, 2], data: [1, 2, 3, 4] };

test('hands times a matrix are numbers for the channels', async () => {
  const model = graph(
    [
      { op: 'MatMul', inputs: ['hands', 'm'], output: 'flat' },
      { op: 'Unsqueeze', inputs: ['flat', 'both'], output: 'shift' },
    ],
    { m: MATRIX },
  );
  expect(await paint(model, [10, 1])).toEqual([113, 224]);
});

test('Gemm turns its second matrix, scales both parts and repeats a row', async () => {
  const model = graph(
    [
      {
        op: 'Gemm',
        inputs: ['hands', 'm', 'c'],
        output: 'flat',
        int: { transB: 1 },
        float: { alpha: 2, beta: 0.5 },
      },
      { op: 'Unsqueeze', inputs: ['flat', 'two'], output: 'once' },
      { op: 'Unsqueeze', inputs: ['once', 'two'], output: 'shift' },
    ],
    { m: MATRIX, c: { dims: [2], data: [4, 8] } },
  );
  // 2 · (10·1 + 1·2) + 2, 2 · (10·3 + 1·4) + 4
  expect(await paint(model, [10, 1])).toEqual([126, 272]);
});

test('arithmetic of numbers repeats dimensions of 1, and constants are computed too', async () => {
  const model = graph(
    [
      { op: 'Mul', inputs: ['column', 'row'], output: 'square' },
      { op: 'MatMul', inputs: ['hands', 'square'], output: 'product' },
      { op: 'Sub', inputs: ['product', 'one'], output: 'less' },
      { op: 'Cast', inputs: ['less'], output: 'cast', int: { to: 1 } },
      { op: 'Unsqueeze', inputs: ['cast', 'both'], output: 'shift' },
    ],
    {
      column: { dims: [2, 1], data: [1, 2] },
      row: { dims: [1, 2], data: [3, 5] },
      one: { dims: [], data: [1] },
    },
  );
  // [[3, 5], [6, 10]]: 10·3 + 6 - 1, 10·5 + 10 - 1
  expect(await paint(model, [10, 1])).toEqual([135, 259]);
});

test('Gemm turns its first matrix', async () => {
  const model = graph(
    [
      { op: 'Gemm', inputs: ['hands', 'm'], output: 'flat', int: { transA: 1 } },
      { op: 'Unsqueeze', inputs: ['flat', 'both'], output: 'shift' },
    ],
    { m: MATRIX },
    [2, 1],
  );
  expect(await paint(model, [10, 1], [2, 1])).toEqual([113, 224]);
});

test.each([
  ['missing', undefined, 'nothing'],
  ['too few', { data: new Float32Array(1), dims: [1, 1] }, '1×1 with 1 values'],
  ['not as many as they say', { data: new Float32Array(3), dims: [1, 2] }, '1×2 with 3 values'],
])('hands that are %s are refused', async (_name, hands, found) => {
  const model = graph([{ op: 'Unsqueeze', inputs: ['hands', 'both'], output: 'shift' }]);
  const feeds = { a: feed(2, 1, 1, [1, 2]), ...(hands && { hands }) };
  await expect(runOnce(createPlainDriver(), model, feeds)).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { tensor: 'hands', expected: '1×2', found },
  });
});
