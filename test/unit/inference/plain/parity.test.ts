/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Session } from '../../../../src/inference/driver.js';
import { createOrtWebDriver } from '../../../../src/inference/drivers/node/ort-web-driver.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import type { ModelCard } from '../../../../src/inference/model-card.js';
import { paintTiles } from '../../../../src/inference/run-tiles.js';
import { fakeModelCard } from '../../../fakes/fake-model-card.js';
import { feed, oneOperator, runOnce } from '../../../fakes/run-tiny.js';
import { collector, noisePicture, readMirrored } from '../../../fakes/test-picture.js';
import '../../../support/outer-ort.js';

jest.setTimeout(60_000);

const root = join(__dirname, '../../../..');
const live = new AbortController().signal;
const plain = createPlainDriver();
let ort: Driver;
beforeAll(async () => {
  ort = await createOrtWebDriver({ threads: 1 });
});

const noise = (length: number, seed: number): Float32Array =>
  noisePicture(length, 1, seed)
    .rgb.subarray(0, length)
    .map((value) => value * 2 - 1);

const worst = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), a.length === b.length ? 0 : Infinity);

test.each([
  ['models/haikei-fast.onnx', 128, 96],
  ['models/haikei-fast.onnx', 20, 260],
  ['models/haikei-fine.onnx', 64, 52],
  ['test/support/networks/hands.onnx', 64, 96],
  ['test/support/networks/hands.onnx', 132, 68],
  ['test/support/networks/hands.onnx', 4, 4],
])('%s paints %d×%d as ONNX Runtime does', async (file, height, width) => {
  const bytes = readFileSync(join(root, file));
  const [ours, theirs] = [await plain.open(live, bytes), await ort.open(live, bytes)];
  expect(ours.inputs).toEqual(theirs.inputs);
  expect(ours.outputs).toEqual(theirs.outputs);
  const feeds = {
    photo: feed(3, height, width, noise(3 * height * width, height)),
    ...(ours.inputs.length > 1 && { hands: { data: Float32Array.of(0.5, 0.2, 0.3), dims: [1, 3] } }),
  };
  const painted = (session: Session) => session.run(live, feeds).then((all) => all['painting']!);
  const [a, b] = [await painted(ours), await painted(theirs)];
  expect(a.dims).toEqual(b.dims);
  expect(worst(a.data, b.data)).toBeLessThan(1e-4);
});

test('another hand paints something else', async () => {
  const session = await plain.open(live, readFileSync(join(root, 'test/support/networks/hands.onnx')));
  const photo = feed(3, 32, 32, noise(3 * 32 * 32, 3));
  const paint = async (...weights: number[]) =>
    (await session.run(live, { photo, hands: { data: Float32Array.from(weights), dims: [1, 3] } }))[
      'painting'
    ]!.data;
  expect(worst(await paint(1, 0, 0), await paint(0, 0, 1))).toBeGreaterThan(0.02);
});

test('any convolution gives what ONNX Runtime gives', async () => {
  const size = fc.integer({ min: 1, max: 6 });
  const convolutions = fc.record({
    groups: fc.integer({ min: 1, max: 3 }),
    depth: fc.integer({ min: 1, max: 3 }),
    perGroup: fc.integer({ min: 1, max: 9 }),
    kernel: fc.tuple(size, size),
    strides: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    pads: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
    height: fc.integer({ min: 6, max: 11 }),
    width: fc.integer({ min: 6, max: 14 }),
    hasBias: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(convolutions, async (c) => {
      const [inside, outside] = [c.groups * c.depth, c.groups * c.perGroup];
      const dims = [outside, c.depth, ...c.kernel];
      const count = dims.reduce((product, length) => product * length, 1);
      const graph = oneOperator(
        {
          op: 'Conv',
          inputs: c.hasBias ? ['a', 'w', 'bias'] : ['a', 'w'],
          ints: { strides: c.strides, pads: c.pads },
          int: { group: c.groups },
        },
        { a: inside },
        {
          channels: outside,
          weights: {
            w: { dims, data: [...noise(count, 5)] },
            bias: { dims: [outside], data: [...noise(outside, 9)] },
          },
        },
      );
      const feeds = { a: feed(inside, c.height, c.width, noise(inside * c.height * c.width, 2)) };
      const [a, b] = [await runOnce(plain, graph, feeds), await runOnce(ort, graph, feeds)];
      expect(a.dims).toEqual(b.dims);
      expect(worst(a.data, b.data)).toBeLessThan(1e-4);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [2, 2],
  [1, 3],
  [2.5, 1.5],
])('enlarged by %d and %d as ONNX Runtime does', async (down, across) => {
  const graph = oneOperator(
    { op: 'Resize', inputs: ['a', '', 's'], text: { mode: 'linear' } },
    { a: 2 },
    { weights: { s: { dims: [4], data: [1, 1, down, across] } } },
  );
  const feeds = { a: feed(2, 7, 5, noise(70, 4)) };
  const [a, b] = [await runOnce(plain, graph, feeds), await runOnce(ort, graph, feeds)];
  expect(a.dims).toEqual(b.dims);
  expect(worst(a.data, b.data)).toBeLessThan(1e-5);
});

const tensor = (name: string) => ({ name, layout: 'NCHW', range: [-1, 1], channels: 'RGB' }) as const;
const card: ModelCard = fakeModelCard({
  tensors: { input: tensor('photo'), output: tensor('painting'), hands: { name: 'hands', length: 3 } },
  hands: ['gouache', 'poster', 'watercolour'].map((id) => ({ id, title: { en: id, ja: id } })),
  geometry: { normalisation: 'none', stride: 4, halo: 60, sizeMultiple: 4 },
});

async function paint(session: Session, tile: number): Promise<Float32Array> {
  const picture = noisePicture(151, 83);
  const sink = collector(picture.width, picture.height);
  const { read, write } = { read: readMirrored(picture), write: sink.write };
  await paintTiles(live, {
    session,
    card,
    ...picture,
    tile,
    hands: { gouache: 2, poster: 1 },
    read,
    write,
    onProgress: () => undefined,
  });
  expect(sink.untouched()).toBe(0);
  return sink.rgb;
}

test('a picture of odd size in odd tiles is what ONNX Runtime paints in one piece', async () => {
  const bytes = readFileSync(join(root, 'models/haikei-fast.onnx'));
  const tiled = await paint(await plain.open(live, bytes), 64);
  expect(worst(tiled, await paint(await ort.open(live, bytes), 1000))).toBeLessThan(1e-4);
});
