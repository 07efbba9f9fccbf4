import { readdirSync } from 'node:fs';
import { paintingNetwork } from '../fakes/tiny-networks.js';
import { runHaikei } from './support/run-haikei.js';
import { usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(120_000);

const haikei = (place: Workplace, ...args: string[]): ReturnType<typeof runHaikei> =>
  runHaikei(args, { cwd: place.folder });

async function withAddedModel(...options: string[]): Promise<Workplace> {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  place.write('Tiny net.onnx', paintingNetwork({ global: false }));
  const added = await haikei(place, 'models', 'add', 'Tiny net.onnx', ...options);
  expect(added).toMatchObject({ status: 0 });
  return place;
}

test('a model of unknown licence paints for oneself, says so, and is refused in commercial work', async () => {
  const place = await withAddedModel();
  expect(readdirSync(place.path('my-models')).sort()).toEqual(['Tiny-net.card.json', 'Tiny-net.onnx']);

  const commercial = await haikei(place, 'paint', 'cut.psd', '--model', 'Tiny-net');
  expect(commercial.status).toBe(74);
  expect(commercial.stderr).toContain('haikei-fine');

  const personal = await haikei(place, 'paint', 'cut.psd', '--model', 'Tiny-net', '--profile', 'personal');
  expect(personal.status).toBe(0);
  expect(personal.stdout).toContain('may not be used in commercial work');

  const inspected = await haikei(place, 'inspect', 'cut-painted.psd');
  expect(inspected.stdout).toContain('"commercialUse": "unknown"');
});

test('a model whose licence its owner states may work commercially, and can be forgotten again', async () => {
  const place = await withAddedModel('--name', 'tiny', '--licence', 'MIT', '--commercial', 'allowed');
  expect((await haikei(place, 'paint', 'cut.psd', '--model', 'tiny')).status).toBe(0);
  expect((await haikei(place, 'models')).stdout).toMatch(/tiny .*allowed \(MIT\)/);
  expect((await haikei(place, 'models', 'show', 'tiny')).stdout).toContain('"halo"');
  expect((await haikei(place, 'models', 'remove', 'tiny')).status).toBe(0);
  expect(readdirSync(place.path('my-models'))).toEqual([]);
});

test('a bundled model cannot be removed, and something that is no network cannot be added', async () => {
  const place = createWorkplace();
  place.write('notes.onnx', 'no network');
  expect((await haikei(place, 'models', 'remove', 'haikei-fine')).status).toBe(2);
  const added = await haikei(place, 'models', 'add', 'notes.onnx');
  expect(added.status).toBe(71);
  expect(Object.keys(place.snapshot())).toEqual([place.path('notes.onnx')]);
});
