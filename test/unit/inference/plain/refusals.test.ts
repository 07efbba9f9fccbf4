import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HaikeiError } from '../../../../src/errors/haikei-error.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { openModel } from '../../../../src/inference/open-model.js';
import { fakeModelCard } from '../../../fakes/fake-model-card.js';
import { feed, oneOperator, runOnce } from '../../../fakes/run-tiny.js';
import { halfPrecisionNetwork, identityNetwork, paintingNetwork } from '../../../fakes/tiny-networks.js';
import type { TinyGraph, TinyNode } from '../../../fakes/tiny-onnx.js';

const live = new AbortController().signal;
const driver = createPlainDriver();
const hands = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));
const weights = {
  w: { dims: [1, 1, 3, 3], data: new Array<number>(9).fill(1) },
  s: { dims: [4], data: [1, 1, 2, 2] },
  half: { dims: [4], data: [1, 1, 0.5, 2] },
};

test.each<[string, Omit<TinyNode, 'output'>, Partial<TinyGraph>, [string, string]]>([
  [
    'an operator',
    { op: 'Softmax', inputs: ['a'] },
    {},
    ['Softmax (out)', 'the operators known are Add, Cast'],
  ],
  [
    'a dilation',
    { op: 'Conv', inputs: ['a', 'w'], ints: { dilations: [2, 2] } },
    {},
    ['Conv (out)', 'dilations 2, 2'],
  ],
  [
    'a stride',
    { op: 'Conv', inputs: ['a', 'w'], ints: { strides: [9, 1] } },
    {},
    ['Conv (out)', 'strides 9, 1'],
  ],
  [
    'padding by itself',
    { op: 'Conv', inputs: ['a', 'w'], text: { auto_pad: 'SAME_UPPER' } },
    {},
    ['Conv (out)', 'SAME'],
  ],
  ['weights that are painted', { op: 'Conv', inputs: ['a', 'a'] }, {}, ['Conv (out)', 'not constant']],
  ['enlarging by neighbours', { op: 'Resize', inputs: ['a', '', 's'] }, {}, ['Resize (out)', 'nearest']],
  [
    'enlarging by corners',
    {
      op: 'Resize',
      inputs: ['a', '', 's'],
      text: { mode: 'linear', coordinate_transformation_mode: 'align_corners' },
    },
    {},
    ['Resize (out)', 'align_corners'],
  ],
  [
    'making smaller',
    { op: 'Resize', inputs: ['a', '', 'half'], text: { mode: 'linear' } },
    {},
    ['Resize (out)', 'not enlarged'],
  ],
  ['joining rows', { op: 'Concat', inputs: ['a', 'a'], int: { axis: 2 } }, {}, ['Concat (out)', 'axis 2']],
  ['half precision', { op: 'Cast', inputs: ['a'], int: { to: 10 } }, {}, ['Cast (out)', 'element type 10']],
  [
    'an unknown attribute',
    { op: 'Tanh', inputs: ['a'], int: { speed: 2 } },
    {},
    ['Tanh (out)', 'attribute speed'],
  ],
  ['numbers over pixels', { op: 'Add', inputs: ['a', 'w'] }, {}, ['Add (out)', '1×1×3×3']],
  ['an old operator set', { op: 'Tanh', inputs: ['a'] }, { opset: 9 }, ['operator set 9', '13 to 21']],
])('%s is refused in words', async (_name, node, rest, [part, reason]) => {
  const error = await driver.open(live, oneOperator(node, { a: 1 }, { weights, ...rest })).then(
    () => null,
    (thrown: unknown) => thrown as HaikeiError<'network-unsupported'>,
  );
  expect(error?.code).toBe('network-unsupported');
  expect(error?.details.part).toBe(part);
  expect(error?.details.reason).toContain(reason);
});

test('the name of the model is put into the refusal', async () => {
  const model = paintingNetwork({ global: false });
  const card = fakeModelCard({ name: 'mine', bytes: model.length });
  await expect(openModel(live, driver, card, model)).rejects.toMatchObject({
    code: 'network-unsupported',
    details: { model: 'mine', part: 'Relu (c)' },
  });
});

test('pictures with their channels last are refused', async () => {
  await expect(driver.open(live, identityNetwork('NHWC'))).rejects.toMatchObject({
    code: 'network-unsupported',
    details: { part: 'input input' },
  });
});

test('half-precision graphs are refused as the other drivers refuse them', async () => {
  await expect(driver.open(live, halfPrecisionNetwork())).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { tensor: 'input', expected: 'float32', found: 'float16 1×3×?×?' },
  });
});

test('pictures that should lie on each other and do not are refused with both sizes', async () => {
  const graph = oneOperator({ op: 'Add', inputs: ['a', 'b'] }, { a: 1, b: 1 });
  const feeds = { a: feed(1, 1, 2, [1, 2]), b: feed(1, 2, 1, [1, 2]) };
  await expect(runOnce(driver, graph, feeds)).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { tensor: 'out', expected: '1×1×1×2', found: '1×1×2×1' },
  });
});

test('a picture smaller than the kernel is refused', async () => {
  const graph = oneOperator({ op: 'Conv', inputs: ['a', 'w'] }, { a: 1 }, { weights });
  await expect(runOnce(driver, graph, { a: feed(1, 2, 3, [1, 2, 3, 4, 5, 6]) })).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { tensor: 'out' },
  });
});

test.each([
  ['nothing', new Uint8Array(0), 'no graph'],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), ''],
  ['half a file', identityNetwork().subarray(0, 40), ''],
  ['a length beyond the end', Uint8Array.of(0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f), 'are left'],
  [
    'a number without an end',
    Uint8Array.of(0x08, ...new Array<number>(12).fill(0xff)),
    'more than ten bytes',
  ],
])('a file that is %s is damaged', async (_name, bytes, reason) => {
  await expect(driver.open(live, bytes)).rejects.toMatchObject({
    code: 'model-damaged',
    details: { reason: expect.stringContaining(reason) as unknown },
  });
});

const settles = async (bytes: Uint8Array): Promise<void> => {
  await driver.open(live, bytes).catch((error: unknown) => {
    if (!(error instanceof HaikeiError)) throw error;
    expect(['model-damaged', 'network-unsupported', 'tensor-mismatch']).toContain(error.code);
  });
};

test('a file cut off anywhere is refused with an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: hands.length - 1 }), (at) => settles(hands.subarray(0, at))),
    { numRuns: 150 },
  );
});

test('a file with bytes changed anywhere is refused with an error of ours, or opens', async () => {
  const change = fc.record({ at: fc.nat(hands.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Uint8Array.from(hands);
      for (const { at, to } of changes) bytes[at] = to;
      return settles(bytes);
    }),
    { numRuns: 200 },
  );
});
