import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { feed, oneOperator, runOnce } from '../../../fakes/run-tiny.js';

const driver = createPlainDriver();
const values = async (...run: [Uint8Array, Parameters<typeof runOnce>[2]]): Promise<number[]> =>
  [...(await runOnce(driver, ...run)).data].map((value) => Math.round(value * 1e5) / 1e5);

const SQUARE = feed(1, 3, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9]);

test('a convolution weighs what lies under its kernel, zeros beyond the edge, and adds the bias', async () => {
  const graph = oneOperator(
    { op: 'Conv', inputs: ['a', 'w', 'bias'], ints: { pads: [1, 1, 1, 1] } },
    { a: 1 },
    {
      weights: {
        w: { dims: [1, 1, 3, 3], data: [0, 1, 0, 2, 0, 0, 0, 0, 0] },
        bias: { dims: [1], data: [0.5] },
      },
    },
  );
  // above + 2 · left + 0.5
  expect(await values(graph, { a: SQUARE })).toEqual([0.5, 2.5, 4.5, 1.5, 10.5, 13.5, 4.5, 19.5, 22.5]);
});

test('a convolution with a stride starts at the first place of its kernel', async () => {
  const graph = oneOperator(
    { op: 'Conv', inputs: ['a', 'w'], ints: { strides: [2, 2] } },
    { a: 1 },
    { weights: { w: { dims: [1, 1, 1, 1], data: [10] } } },
  );
  expect(await values(graph, { a: SQUARE })).toEqual([10, 30, 70, 90]);
});

test('the channels of a convolution are summed, and each result has weights of its own', async () => {
  const graph = oneOperator(
    { op: 'Conv', inputs: ['a', 'w'] },
    { a: 2 },
    { channels: 2, weights: { w: { dims: [2, 2, 1, 1], data: [1, 10, -1, 2] } } },
  );
  expect(await values(graph, { a: feed(2, 1, 2, [1, 2, 3, 4]) })).toEqual([31, 42, 5, 6]);
});

test('in groups every channel sees its own only', async () => {
  const graph = oneOperator(
    { op: 'Conv', inputs: ['a', 'w'], int: { group: 2 } },
    { a: 2 },
    { weights: { w: { dims: [2, 1, 1, 1], data: [2, 3] } } },
  );
  expect(await values(graph, { a: feed(2, 1, 2, [1, 2, 3, 4]) })).toEqual([2, 4, 9, 12]);
});

test('LeakyRelu bends below zero', async () => {
  const graph = oneOperator({ op: 'LeakyRelu', inputs: ['a'], float: { alpha: 0.25 } }, { a: 1 });
  expect(await values(graph, { a: feed(1, 1, 3, [-4, 0, 3]) })).toEqual([-1, 0, 3]);
});

test('Tanh', async () => {
  const graph = oneOperator({ op: 'Tanh', inputs: ['a'] }, { a: 1 });
  expect(await values(graph, { a: feed(1, 1, 3, [0, 1, -100]) })).toEqual([0, 0.76159, -1]);
});

test.each<[string, string[], number[]]>([
  ['both sides', ['a', 'least', 'most'], [-1, 0.5, 2]],
  ['above only', ['a', '', 'most'], [-7, 0.5, 2]],
  ['nothing', ['a'], [-7, 0.5, 9]],
])('Clip holds %s', async (_name, inputs, expected) => {
  const one = (value: number) => ({ dims: [], data: [value] });
  const graph = oneOperator({ op: 'Clip', inputs }, { a: 1 }, { weights: { least: one(-1), most: one(2) } });
  expect(await values(graph, { a: feed(1, 1, 3, [-7, 0.5, 9]) })).toEqual(expected);
});

test.each<[string, number[]]>([
  ['Add', [11, 22, 33, 44]],
  ['Sub', [-9, -18, -27, -36]],
  ['Mul', [10, 40, 90, 160]],
  ['Div', [0.1, 0.1, 0.1, 0.1]],
])('%s of two pictures', async (op, expected) => {
  const graph = oneOperator({ op, inputs: ['a', 'b'] }, { a: 2, b: 2 });
  const feeds = { a: feed(2, 1, 2, [1, 2, 3, 4]), b: feed(2, 1, 2, [10, 20, 30, 40]) };
  expect(await values(graph, feeds)).toEqual(expected);
});

test.each<[string, string[], { dims: number[]; data: number[] }, number[]]>([
  ['one number after', ['a', 'n'], { dims: [], data: [4] }, [-3, -2, -1, 0]],
  ['one number before', ['n', 'a'], { dims: [1], data: [4] }, [3, 2, 1, 0]],
  ['a number for each channel', ['a', 'n'], { dims: [2, 1, 1], data: [1, 3] }, [0, 1, 0, 1]],
  ['a number for each channel, before', ['n', 'a'], { dims: [1, 2, 1, 1], data: [1, 3] }, [0, -1, 0, -1]],
])('Sub with %s', async (_name, inputs, n, expected) => {
  const graph = oneOperator({ op: 'Sub', inputs }, { a: 2 }, { weights: { n } });
  expect(await values(graph, { a: feed(2, 1, 2, [1, 2, 3, 4]) })).toEqual(expected);
});

test('Concat lays channels behind one another', async () => {
  const graph = oneOperator(
    { op: 'Concat', inputs: ['b', 'a'], int: { axis: 1 } },
    { a: 1, b: 1 },
    { channels: 2 },
  );
  const feeds = { a: feed(1, 2, 1, [1, 2]), b: feed(1, 2, 1, [3, 4]) };
  expect(await values(graph, feeds)).toEqual([3, 4, 1, 2]);
});

test.each<[string, number[]]>([
  // channels 0..7 of one pixel become two channels of 2×2
  ['CRD', [0, 1, 2, 3, 4, 5, 6, 7]],
  ['DCR', [0, 2, 4, 6, 1, 3, 5, 7]],
])('DepthToSpace in the order %s', async (mode, expected) => {
  const graph = oneOperator(
    { op: 'DepthToSpace', inputs: ['a'], int: { blocksize: 2 }, text: { mode } },
    { a: 8 },
    { channels: 2 },
  );
  expect(await values(graph, { a: feed(8, 1, 1, [0, 1, 2, 3, 4, 5, 6, 7]) })).toEqual(expected);
});

test('Resize goes straight from centre to centre, and holds the edge', async () => {
  const graph = oneOperator(
    { op: 'Resize', inputs: ['a', '', 's'], text: { mode: 'linear' } },
    { a: 1 },
    { weights: { s: { dims: [4], data: [1, 1, 1, 2] } } },
  );
  expect(await values(graph, { a: feed(1, 1, 2, [0, 4]) })).toEqual([0, 1, 3, 4]);
  const both = oneOperator(
    { op: 'Resize', inputs: ['a', '', 's'], text: { mode: 'linear' } },
    { a: 1 },
    { weights: { s: { dims: [4], data: [1, 1, 2, 2] } } },
  );
  expect(await values(both, { a: feed(1, 2, 1, [0, 8]) })).toEqual([0, 0, 2, 2, 6, 6, 8, 8]);
});

test.each(['Identity', 'Cast'])('%s changes nothing', async (op) => {
  const graph = oneOperator({ op, inputs: ['a'], ...(op === 'Cast' && { int: { to: 1 } }) }, { a: 1 });
  expect(await values(graph, { a: SQUARE })).toEqual([...SQUARE.data]);
});
