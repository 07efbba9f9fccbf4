/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOrtWebDriver } from '../../../src/inference/drivers/node/ort-web-driver.js';
import type { Driver, Session } from '../../../src/inference/driver.js';
import { paintTiles } from '../../../src/inference/run-tiles.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { collector, noisePicture, readMirrored } from '../../fakes/test-picture.js';
import {
  halfPrecisionNetwork,
  handsNetwork,
  identityNetwork,
  paintingNetwork,
} from '../../fakes/tiny-networks.js';
import '../../support/outer-ort.js';
import { sharedFolder } from '../../support/shared-folder.js';

jest.setTimeout(60_000);

const live = new AbortController().signal;
let driver: Driver;
beforeAll(async () => {
  driver = await createOrtWebDriver({ threads: 1 });
});

test('a graph says what goes in and what comes out; free sizes are null', async () => {
  const session = await driver.open(live, handsNetwork());
  expect(session.inputs).toEqual([
    { name: 'input', dims: [1, 3, null, null] },
    { name: 'hands', dims: [1, 2] },
  ]);
  expect(session.outputs).toEqual([{ name: 'output', dims: [1, 3, null, null] }]);
  await session.dispose();
});

test('several inputs are fed by name and the numbers are right', async () => {
  const session = await driver.open(live, handsNetwork());
  const result = await session.run(live, {
    input: { data: Float32Array.of(0, 0.25, 0.5), dims: [1, 3, 1, 1] },
    hands: { data: Float32Array.of(0.75, 0.25), dims: [1, 2] },
  });
  expect(result['output']).toEqual({ data: Float32Array.of(0.25, 0.5, 0.75), dims: [1, 3, 1, 1] });
  await session.dispose();
});

test('a session can be opened again after it was disposed of', async () => {
  for (let round = 0; round < 3; round++) {
    const session = await driver.open(live, identityNetwork());
    await session.dispose();
  }
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)],
  ['half a file', identityNetwork().subarray(0, 40)],
])('weights that are %s are damaged', async (_name, weights) => {
  await expect(driver.open(live, weights)).rejects.toMatchObject({ code: 'model-damaged' });
});

test('half-precision graphs are refused in words', async () => {
  await expect(driver.open(live, halfPrecisionNetwork())).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { tensor: 'input', expected: 'float32', found: 'float16 1×3×?×?' },
  });
});

test('other events get their turn while tiles are painted, so that a cancel comes through', async () => {
  const controller = new AbortController();
  const session = await driver.open(live, paintingNetwork({ global: false }));
  setTimeout(() => controller.abort(), 1);
  const picture = noisePicture(600, 600);
  const painting = paintTiles(controller.signal, {
    session,
    card: paintingCard,
    width: 600,
    height: 600,
    tile: 64,
    hands: {},
    read: readMirrored(picture),
    write: () => undefined,
    onProgress: () => undefined,
  });
  await expect(painting).rejects.toMatchObject({ code: 'cancelled' });
  await session.dispose();
});

const tensor = (name: string) => ({ name, layout: 'NCHW', range: [-1, 1], channels: 'RGB' }) as const;

const paintingCard = fakeModelCard({
  tensors: { input: tensor('photo'), output: tensor('painting'), hands: null },
});

const trialCard = fakeModelCard({
  tensors: { input: tensor('input'), output: tensor('output'), hands: null },
  geometry: { normalisation: 'none', stride: 4, halo: 64, sizeMultiple: 4 },
});

async function worstDifference(
  session: Session,
  card: typeof paintingCard,
  tiles: [number, number],
): Promise<number> {
  const picture = noisePicture(210, 150);
  const results: Float32Array[] = [];
  for (const tile of tiles) {
    const sink = collector(picture.width, picture.height);
    await paintTiles(live, {
      session,
      card,
      ...picture,
      tile,
      hands: {},
      read: readMirrored(picture),
      write: sink.write,
      onProgress: () => undefined,
    });
    expect(sink.untouched()).toBe(0);
    results.push(sink.rgb);
  }
  return results[0]!.reduce((most, value, i) => Math.max(most, Math.abs(value - results[1]![i]!)), 0);
}

test('a real strided network is the same tiled and in one piece', async () => {
  const session = await driver.open(live, paintingNetwork({ global: false }));
  expect(await worstDifference(session, paintingCard, [64, 1000])).toBeLessThan(1 / 255);
  await session.dispose();
});

const shared = sharedFolder();
const onTrial = shared ? test : test.skip;

onTrial.each(['fast', 'fine'])('the trial network "%s" is the same tiled and in one piece', async (name) => {
  const session = await driver.open(live, readFileSync(join(shared!, 'training/trial', `${name}.onnx`)));
  expect(await worstDifference(session, trialCard, [64, 1000])).toBeLessThan(1 / 255);
  await session.dispose();
});
