import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uxpPluginFiles, type UxpEntry } from '../../../src/plugin/files/uxp-plugin-files.js';
import { createLightLibrary } from '../../../src/plugin/library/light-library.js';
import { createModelLibrary } from '../../../src/plugin/library/model-library.js';
import { readCatalogue } from '../../../src/plugin/services/read-catalogue.js';
import { packagedFiles } from '../../fakes/plugin/packaged-files.js';

const live = new AbortController().signal;
const WEIGHTS = 'models/haikei-fast.onnx';
const CARD = 'models/haikei-fast.card.json';
const bytesOf = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(__dirname, '../../..', path)));
const changed = (path: string, bytes: Uint8Array) => packagedFiles(undefined, new Map([[path, bytes]]));

test('the packaged models are those of the project, the best first, and the lights', async () => {
  const files = packagedFiles();
  const { models, lights } = await readCatalogue(live, createModelLibrary(files), createLightLibrary(files));
  expect(models.map(({ name }) => name)).toEqual(['haikei-fine', 'haikei-fast']);
  expect(models.map(({ gate }) => gate.commercial)).toEqual([null, null]);
  expect(lights.map(({ id }) => id)).toEqual(['clear-day', 'dusk', 'golden-hour', 'night', 'overcast']);
});

async function weightsFrom(files = packagedFiles()): Promise<Uint8Array> {
  const library = createModelLibrary(files);
  const { models } = await library.registry(live);
  return library.weights(
    live,
    models.find(({ card }) => card.name === 'haikei-fast')!,
  );
}

test('weights that fit their card are read', async () => {
  expect(await weightsFrom()).toEqual(bytesOf(WEIGHTS));
});

test('one bit that fell over, a short file and a missing one are refused', async () => {
  const flipped = bytesOf(WEIGHTS);
  flipped[1000]! ^= 1;
  await expect(weightsFrom(changed(WEIGHTS, flipped))).rejects.toMatchObject({
    code: 'model-damaged',
    details: { reason: expect.stringMatching(/^SHA-256 is [0-9a-f]{64}, the card says/) as unknown },
  });
  const short = bytesOf(WEIGHTS).subarray(1);
  await expect(weightsFrom(changed(WEIGHTS, short))).rejects.toMatchObject({ code: 'model-damaged' });
  const gone = packagedFiles((path) => path !== WEIGHTS);
  await expect(weightsFrom(gone)).rejects.toMatchObject({ code: 'model-damaged' });
});

test('a damaged card leaves the other model, and says so when it is asked for', async () => {
  const library = createModelLibrary(changed(CARD, new TextEncoder().encode('{')));
  const registry = await library.registry(live);
  expect(registry.models.map(({ card }) => card.name)).toEqual(['haikei-fine']);
  expect(registry.unusable).toMatchObject([{ name: 'haikei-fast', error: { code: 'card-invalid' } }]);
});

test('a light is found by its name only, never by a path', async () => {
  const lights = createLightLibrary(packagedFiles());
  expect(await lights.open(live, 'dusk')).toMatchObject({ id: 'dusk' });
  for (const name of ['lights/dusk.json', '../package.json', 'C:\\x.json'])
    await expect(lights.open(live, name)).rejects.toMatchObject({ code: 'look-unknown' });
});

describe('the folder of the plugin through UXP', () => {
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>, size = bytes.length): UxpEntry => ({
    name,
    isFile: true,
    getMetadata: () => Promise.resolve({ size }),
    read: ({ format }) =>
      format === 'binary' ? Promise.resolve(bytes.buffer) : Promise.reject(new Error('format')),
  });
  const folder = (entries: readonly UxpEntry[]): UxpEntry => ({
    name: '',
    isFile: false,
    getEntries: () => Promise.resolve(entries),
    getEntry(path) {
      if (path === 'models') return Promise.resolve(folder(entries));
      const entry = entries.find(({ name }) => path === `models/${name}`);
      return entry ? Promise.resolve(entry) : Promise.reject(new Error('Could not find an entry'));
    },
  });
  const files = (...entries: readonly UxpEntry[]) =>
    uxpPluginFiles({
      localFileSystem: { getPluginFolder: () => Promise.resolve(folder(entries)) },
      formats: { binary: 'binary' },
    });

  test('files are listed and read as bytes', async () => {
    const both = files(file('b', Uint8Array.of(1, 2)), file('a', Uint8Array.of()), folder([]));
    expect(await both.list(live, 'models')).toEqual(['a', 'b']);
    expect(await both.read(live, 'models/b', 2)).toEqual(Uint8Array.of(1, 2));
  });

  test('what is not there and what is too large are told apart, also where the size was a lie', async () => {
    const one = files(file('b', new Uint8Array(9), 2));
    await expect(one.read(live, 'models/c', 9)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(one.read(live, 'models/b', 1)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(one.read(live, 'models/b', 5)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { value: 9 },
    });
    await expect(one.read(AbortSignal.abort(), 'models/b', 9)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
