/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addModel } from '../../../src/inference/drivers/node/add-model.js';
import { readModelFolders } from '../../../src/inference/drivers/node/model-folder.js';
import { createOrtWebDriver } from '../../../src/inference/drivers/node/ort-web-driver.js';
import type { Driver } from '../../../src/inference/driver.js';
import type { ProposeOptions } from '../../../src/inference/add-model/propose-options.js';
import {
  handsNetwork,
  halfPrecisionNetwork,
  identityNetwork,
  paintingNetwork,
} from '../../fakes/tiny-networks.js';
import '../../support/outer-ort.js';
import { sharedFolder } from '../../support/shared-folder.js';

// Measuring a network paints about half a million pixels.
jest.setTimeout(120_000);

const live = new AbortController().signal;
let driver: Driver;
let folder: string;
beforeAll(async () => {
  driver = await createOrtWebDriver({ threads: 1 });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haikei-add-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function add(network: Uint8Array, options: Partial<ProposeOptions> = {}) {
  const path = join(folder, 'source.onnx');
  await writeFile(path, network);
  return addModel(live, driver, path, {
    folder: join(folder, 'models'),
    replace: false,
    name: 'mine',
    ...options,
  });
}

test('a strided network is found to have its stride, its size multiple and a finite halo', async () => {
  const { card, inferred } = await add(paintingNetwork({ global: false }));
  // Reach: from the own 4×4 cell one cell further, 4 + 3 pixels at most; plus a step of safety, on the grid.
  expect(card.geometry).toEqual({ normalisation: 'none', stride: 4, halo: 8, sizeMultiple: 4 });
  expect(card.tensors.input).toEqual({ name: 'photo', layout: 'NCHW', range: [-1, 1], channels: 'RGB' });
  expect(inferred.join('\n')).toContain('reaches 4 pixels');
});

test('instance normalisation is found out as statistics over the whole picture', async () => {
  const { card } = await add(paintingNetwork({ global: true }));
  expect(card.geometry).toMatchObject({ normalisation: 'global', halo: null, sizeMultiple: 4 });
});

test('NHWC is seen in the shape', async () => {
  const { card } = await add(identityNetwork('NHWC'));
  expect([card.tensors.input.layout, card.tensors.output.layout]).toEqual(['NHWC', 'NHWC']);
});

test('an identity network takes any size and needs next to no context, and its range cannot be known', async () => {
  const { card, asked } = await add(identityNetwork());
  expect(card.geometry).toEqual({ normalisation: 'none', stride: 1, halo: 1, sizeMultiple: 1 });
  expect(asked.filter((line) => line.startsWith('value range'))).toHaveLength(2);
});

test('a second input of one row is taken for the weights of hands', async () => {
  const { card } = await add(handsNetwork());
  expect(card.tensors.hands).toEqual({ name: 'hands', length: 2 });
  expect(card.hands.map(({ id }) => id)).toEqual(['hand-1', 'hand-2']);
});

test('a licence is never made up: it is unknown, and asked for', async () => {
  const { card, asked } = await add(identityNetwork());
  expect(card.licence).toEqual({ weights: 'unknown', commercialUse: 'unknown', attribution: '', url: null });
  expect(asked.join('\n')).toMatch(/licence of the weights[^]*commercial use/);
});

test('what the user states is in the card, and is not asked again', async () => {
  const { card, asked } = await add(identityNetwork(), {
    licence: 'CC0-1.0',
    commercialUse: 'allowed',
    attribution: 'Me',
    url: 'https://example.org',
    channels: 'BGR',
    inputRange: [0, 255],
    outputRange: [0, 255],
  });
  expect(card.licence).toEqual({
    weights: 'CC0-1.0',
    commercialUse: 'allowed',
    attribution: 'Me',
    url: 'https://example.org',
  });
  expect(card.tensors.output).toEqual({ name: 'output', layout: 'NCHW', range: [0, 255], channels: 'BGR' });
  expect(asked).toEqual([]);
});

test('the added model is in the registry, with the bytes that were added', async () => {
  const { card } = await add(identityNetwork());
  const { models } = await readModelFolders(live, { bundled: null, user: join(folder, 'models') });
  expect(models.map((model) => model.card)).toEqual([card]);
  expect(card.bytes).toBe(identityNetwork().length);
});

test.each<[string, Uint8Array, Partial<ProposeOptions>, string]>([
  ['no graph at all', Uint8Array.of(1, 2, 3), {}, 'model-damaged'],
  ['a graph of half-precision numbers', halfPrecisionNetwork(), {}, 'tensor-mismatch'],
  ['a name that is a path', identityNetwork(), { name: '../mine' }, 'card-invalid'],
])('%s is refused, and nothing is written', async (_name, network, options, code) => {
  await expect(add(network, options)).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual(['source.onnx']);
});

const shared = sharedFolder();
const onShared = shared ? test : test.skip;

onShared.each([
  ['training/trial/fast.onnx', { normalisation: 'none', stride: 4, halo: 72, sizeMultiple: 4 }],
])(
  '%s is measured',
  async (file, geometry) => {
    const path = join(shared!, file);
    const options = { folder: join(folder, 'models'), replace: false, name: 'shared' };
    expect((await addModel(live, driver, path, options)).card.geometry).toEqual(geometry);
  },
  240_000,
);
