import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PsdHost } from '../../src/host/psd/psd-host.js';
import { stackToText } from '../../src/scene/picture/stack-to-text.js';
import { runHaikei } from './support/run-haikei.js';
import { runMain } from './support/run-main.js';
import { cel, paintedLayer, shotBytes } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(240_000);

const signal = new AbortController().signal;

const stackOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  stackToText(await new PsdHost('shot', new Uint8Array(bytes)).readShot(signal)).split('\n');

const lit = (light: string, ...parts: readonly string[]): readonly string[] => [
  '◉ ▾ A',
  '◉   A_0001',
  `◉ ▾ Haikei – gouache · ${light}`,
  ...[...parts].reverse().map((part) => `◉   ⬐ Haikei – ${part}`),
  '◉   Haikei – gouache · BG',
  '◉ BG',
];

async function paintIn(place: Workplace, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHaikei(['paint', ...args], { cwd: place.folder });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

test('a light is laid over the plate, renewed in place, changed, taken away and baked', async () => {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([paintedLayer('BG'), cel('A')]));
  expect(await paintIn(place, 'cut.psd', '--light', 'dusk', '--out', '1.psd')).toContain('gouache · Dusk');
  expect(await stackOf(place.read('1.psd'))).toEqual(lit('dusk', 'tone', 'colour', 'haze', 'bloom'));

  await paintIn(place, '1.psd', '--light', 'dusk', '--strength', '0.5', '--out', '2.psd');
  expect(await stackOf(place.read('2.psd'))).toEqual(await stackOf(place.read('1.psd')));

  await paintIn(place, '2.psd', '--light', 'overcast', '--out', '3.psd');
  expect(await stackOf(place.read('3.psd'))).toEqual(lit('overcast', 'tone', 'colour', 'haze'));

  await paintIn(place, '3.psd', '--light', 'none', '--out', '4.psd', '--plate', 'plain.png');
  expect(await stackOf(place.read('4.psd'))).toEqual([
    '◉ ▾ A',
    '◉   A_0001',
    '◉ Haikei – gouache · BG',
    '◉ BG',
  ]);

  await paintIn(place, '4.psd', '--light', 'dusk', '--bake-light', '--out', '5.psd', '--plate', 'baked.png');
  expect(await stackOf(place.read('5.psd'))).toEqual(await stackOf(place.read('4.psd')));
  expect(place.read('baked.png').equals(place.read('plain.png'))).toBe(false);
});

test('a job file carries the light, and the records say which it was', async () => {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([paintedLayer('BG')]));
  await paintIn(place, 'cut.psd', '--light', 'night', '--save-job', 'job.json');
  expect(JSON.parse(String(place.read('job.json')))).toMatchObject({
    look: { light: 'night' },
    bakeLight: false,
  });
  const record = JSON.parse(String(place.read('cut-painted.psd.haikei.json'))) as { settings: object };
  expect(record.settings).toMatchObject({ light: 'night', bakeLight: false });
});

test('a light of one’s own is a file; one that is wrong is refused at its entry before any work', async () => {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([paintedLayer('BG')]));
  const dusk = readFileSync(resolve(__dirname, '../../lights/dusk.json'), 'utf8');
  const mine = place.write('mine.json', dusk.replace('"id": "dusk"', '"id": "mine"'));
  const broken = place.write('broken.json', dusk.replace('"amount": 0.75', '"amount": 7'));
  const before = place.snapshot();
  const wrong = await runMain(place, ['paint', place.path('cut.psd'), '--light', broken]);
  expect(wrong.status).toBe(5);
  expect(wrong.said).toMatch(/broken\.json is wrong at bloom\.amount: is more than 1 \(found 7\)/);
  const unknown = await runMain(place, ['paint', place.path('cut.psd'), '--light', 'noon']);
  expect(unknown.status).toBe(4);
  expect(unknown.said).toContain('clear-day, dusk, golden-hour, night, overcast');
  const missing = await runMain(place, ['paint', place.path('cut.psd'), '--light', place.path('no.json')]);
  expect(missing.status).toBe(10);
  expect(place.snapshot()).toEqual(before);
  await paintIn(place, 'cut.psd', '--light', mine);
  expect((await stackOf(place.read('cut-painted.psd')))[0]).toBe('◉ ▾ Haikei – gouache · mine');
});

test('the lights are listed in both languages and for machines', async () => {
  const place = createWorkplace();
  const english = await runMain(place, ['lights']);
  const japanese = await runMain(place, ['lights', '--lang', 'ja']);
  expect([english.status, japanese.status]).toEqual([0, 0]);
  expect(english.said).toMatch(/golden-hour +Golden hour +tone and colour, haze, bloom/);
  expect(japanese.said).toMatch(/night +夜/);
  const { said } = await runMain(place, ['lights', '--json']);
  const { lights } = JSON.parse(said) as { lights: readonly { id: string }[] };
  expect(lights.map(({ id }) => id)).toEqual(['clear-day', 'dusk', 'golden-hour', 'night', 'overcast']);
});
