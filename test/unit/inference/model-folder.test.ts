import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installModel } from '../../../src/inference/drivers/node/install-model.js';
import { readModelFolders } from '../../../src/inference/drivers/node/model-folder.js';
import { readWeights, sha256 } from '../../../src/inference/drivers/node/read-weights.js';
import { chooseModel } from '../../../src/inference/model-registry.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { thrownBy } from '../../fakes/thrown-by.js';

const live = new AbortController().signal;
const weights = Uint8Array.of(1, 2, 3);
const card = fakeModelCard({ name: 'mine', file: 'mine.onnx', bytes: 3, sha256: sha256(weights) });
const wish = { name: 'mine', profile: 'commercial', hands: {} } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haikei-models-'));
});
afterEach(() => rm(folder, { recursive: true }));

const install = (changes: object = {}, signal = live) =>
  installModel(signal, { folder, card, weights, replace: false, ...changes });

const listUser = (user = folder) => readModelFolders(live, { bundled: null, user });

test('an installed model is listed, chosen and read', async () => {
  await install();
  const { models } = await listUser();
  expect(models).toEqual([{ card, source: 'user', location: join(folder, 'mine.onnx') }]);
  expect(await readWeights(live, models[0]!)).toEqual(Buffer.from(weights));
  expect(await readdir(folder)).toEqual(['mine.card.json', 'mine.onnx']);
});

test('both folders are listed, and one that does not exist is empty', async () => {
  await install();
  const user = join(folder, 'user');
  await mkdir(user);
  await installModel(live, { folder: user, card: { ...card, name: 'other' }, weights, replace: false });
  const both = await readModelFolders(live, { bundled: folder, user });
  expect(both.models.map(({ card: { name }, source }) => [name, source])).toEqual([
    ['mine', 'bundled'],
    ['other', 'user'],
  ]);
  expect(await listUser(join(folder, 'nowhere'))).toEqual({ models: [], unusable: [] });
});

test('weights without a card do not run, and say so when they are asked for', async () => {
  await writeFile(join(folder, 'mine.onnx'), weights);
  const registry = await listUser();
  expect(thrownBy(() => chooseModel(registry, wish))).toEqual({
    code: 'card-missing',
    details: { path: join(folder, 'mine.card.json') },
  });
});

test('a damaged card does not hide the other models, and says so when it is asked for', async () => {
  await installModel(live, { folder, card: { ...card, name: 'good' }, weights, replace: false });
  await writeFile(join(folder, 'mine.card.json'), '{');
  const registry = await listUser();
  expect(registry.models.map((model) => model.card.name)).toEqual(['good']);
  expect(thrownBy(() => chooseModel(registry, wish)).code).toBe('card-invalid');
});

test.each([
  ['changed by one bit', Uint8Array.of(1, 2, 2), 'SHA-256 is'],
  ['shorter', Uint8Array.of(1, 2), '2 bytes, the card says 3'],
  ['longer', new Uint8Array(4), 'file-too-large'],
])('weights that are %s are damaged', async (_name, bytes, reason) => {
  await install();
  await writeFile(join(folder, 'mine.onnx'), bytes);
  const { models } = await listUser();
  await expect(readWeights(live, models[0]!)).rejects.toMatchObject({
    code: 'model-damaged',
    details: { model: 'mine', reason: expect.stringContaining(reason) as unknown },
  });
});

test('weights that are gone are damaged', async () => {
  await install();
  await rm(join(folder, 'mine.onnx'));
  const { models } = await listUser();
  await expect(readWeights(live, models[0]!)).rejects.toMatchObject({ code: 'model-damaged' });
});

test('a model of the same name is not written over, unless asked', async () => {
  await install();
  await expect(install()).rejects.toMatchObject({ code: 'output-exists' });
  await install({ replace: true, card: { ...card, version: '2' } });
  expect((await listUser()).models[0]!.card.version).toBe('2');
});

test('a cancelled installation leaves nothing behind', async () => {
  await expect(install({}, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that cannot be made is a failed write', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(install({ folder: join(folder, 'file', 'models') })).rejects.toMatchObject({
    code: 'write-failed',
  });
});
