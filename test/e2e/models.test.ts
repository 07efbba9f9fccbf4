import { readdirSync } from 'node:fs';
import { decode } from 'fast-png';
import { handsNetwork, paintingNetwork } from '../fakes/tiny-networks.js';
import { runHaikei } from './support/run-haikei.js';
import { paintedLayer, shotBytes, usualShot } from './support/small-shot.js';
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

/** A network that takes hands, brought along, with the hands named in its card. */
async function withTwoHands(): Promise<Workplace> {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([paintedLayer('BG')]));
  place.write('two.onnx', handsNetwork());
  const ranges = ['--range', '0,1', '--output-range', '0,1'];
  const facts = ['--licence', 'MIT', '--commercial', 'allowed', ...ranges];
  expect(await haikei(place, 'models', 'add', 'two.onnx', ...facts)).toMatchObject({ status: 0 });
  const card = JSON.parse(place.read('my-models/two.card.json').toString()) as Record<string, unknown>;
  const hands = ['gouache', 'poster'].map((id) => ({ id, title: { en: id, ja: id } }));
  place.write('my-models/two.card.json', JSON.stringify({ ...card, hands }));
  return place;
}

test.each([
  ['gouache:5,poster:3', 0.625 - 0.375],
  ['poster', -1],
  ['gouache:2,poster:2', 0],
])(
  'the mix %s reaches the network as weights that add up to 1, tile after tile',
  async (look, difference) => {
    const place = await withTwoHands();
    const options = ['--model', 'two', '--look', look, '--tile', '32', '--plate', 'plate.png'];
    const { status, stdout, stderr } = await haikei(place, 'paint', 'cut.psd', ...options);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain('without seams by construction');
    // The network adds half of the first weight to everything, and takes half of the second away.
    const added = difference * 0.5 * 255;
    const expected = Float64Array.from(paintedLayer('BG').pixels.data, (value, i) =>
      i % 4 === 3 ? value : Math.min(255, Math.max(0, value + added)),
    );
    const plate = decode(place.read('plate.png'));
    expect(plate).toMatchPixels({ width: 96, height: 64, channels: 4, data: expected }, { tolerance: 0.51 });
  },
);

test('a mix with a hand that the network does not have is refused before any work', async () => {
  const place = await withTwoHands();
  const { status, stderr } = await haikei(
    place,
    'paint',
    'cut.psd',
    '--model',
    'two',
    '--look',
    'gouache,ink',
  );
  expect(status).toBe(4);
  expect(stderr).toContain('gouache, poster');
});
