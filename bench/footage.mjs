/**
 * node bench/footage.mjs [--frames 4] [--width 480] [--only PAINTER] [--film NAME=FILE[@FRAME] …] [--write]
 *
 * Flicker and pans on footage of Haikei's steadied paint beside reference models painted frame by frame, on the same frames made
 * from the sample's photograph. Flicker: mean difference along the motion (warping error) in steps of 8 bits, over all that can
 * be followed, of a still camera with noise, a pan, and something that passes. Pans: PSNR between the paint of neighbouring
 * frames over what both show, by 8 and 13 pixels without noise. Every number is kept in .haikei/bench-footage.json under what it
 * depends on, so a run that was ended goes on with what is missing; `--only cartoongan` measures one painter again (haikei-steady,
 * haikei, animeganv3, cartoongan). `--film` measures flicker on what was filmed, too: `--frames` frames of a video from FRAME on,
 * counted from 0; needs ffmpeg. Prints all tables; `--write` puts them into bench/clip.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillTable, tableOf } from './fill-table.mjs';
import { filmed, filmOf, mean, panPsnr, readFilm, SAME, warpingError, writeFilm } from './film.mjs';
import { digestOf, openCells } from './measured-cells.mjs';
import { addReferences, referenceFolder, referencesThere } from './models.mjs';
import { runMeasure } from './run-measure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    frames: { type: 'string', default: '4' },
    width: { type: 'string', default: '480' },
    only: { type: 'string' },
    film: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const [count, width] = [Number(options.frames), Number(options.width)];
const film = filmOf(width);
const say = (text) => process.stderr.write(`${text}\n`);

const pan = (shift) => (n) => ({ x: shift * n, y: 10, seed: null });
/** Of each its frames, how many, and what is measured of neighbours. */
const SCENES = {
  'still camera, noise': { at: (n) => ({ x: 20, y: 10, seed: n + 1 }), frames: count, table: 'flicker' },
  'pan 3 px a frame': { at: (n) => ({ x: 3 * n, y: 10, seed: n + 1 }), frames: count, table: 'flicker' },
  'something passes': {
    at: (n) => ({ x: 20, y: 10, seed: n + 1, ball: (width * (n + 2)) / (count + 4) }),
    frames: count,
    table: 'flicker',
  },
  'pan 8 px a frame': { at: pan(8), frames: 3, table: 'pans', shift: 8 },
  'pan 13 px a frame': { at: pan(13), frames: 3, table: 'pans', shift: 13 },
};

for (const text of options.film) {
  const [, name, path, from = '0'] = /^(.+?)=(.+?)(?:@(\d+))?$/.exec(text) ?? [];
  if (path === undefined) throw new Error(`--film ${text}: expected NAME=FILE or NAME=FILE@FRAME`);
  const video = filmed(path, Number(from), count);
  SCENES[name] = { at: (n) => video[n], frames: count, table: 'filmed', of: `${digestOf(path)}@${from}` };
}

const folder = mkdtempSync(join(tmpdir(), 'haikei-footage-'));
const cells = openCells(join(root, '.haikei/bench-footage.json'));
const steadying = ['steady-frame', 'block-flow', 'still-mask', 'is-cut'].map((name) =>
  digestOf(join(root, `dist/raster/steady/${name}.js`)),
);

function paintersOf() {
  const own = digestOf(join(root, 'models/haikei-fine.onnx'));
  const references = referencesThere().filter(({ name }) => ['animeganv3', 'cartoongan'].includes(name));
  return [
    {
      name: 'haikei-steady',
      title: 'Haikei fine, steadied',
      args: ['--model', 'haikei-fine'],
      of: [own, ...steadying].join(),
    },
    {
      name: 'haikei',
      title: 'Haikei fine, frame by frame',
      args: ['--model', 'haikei-fine', '--no-steady'],
      of: own,
    },
    ...references.map(({ name, title, file }) => ({
      name,
      title: `${title}, frame by frame`,
      args: ['--model', name, '--no-steady'],
      of: digestOf(join(referenceFolder(), file)),
    })),
  ];
}

const added = new Set();

/** The mean over neighbours of one scene painted by one painter. */
async function measure(scene, { name, args }, models) {
  // Looked at as a user's model is, which takes minutes: only where something is to be measured.
  if (!added.has(name)) await addReferences(models, [name]);
  added.add(name);
  const { at, frames: length, shift, table } = SCENES[scene];
  const [source, out] = [join(folder, 'film'), join(folder, 'out')];
  for (const place of [source, out]) rmSync(place, { recursive: true, force: true });
  const frames = Array.from({ length }, (_, n) => (table === 'filmed' ? at(n) : film.frame(at(n))));
  writeFilm(source, frames);
  const where = ['--background', source, '--out', out, '--no-movie', '--models', models];
  const run = await runMeasure('measure-clip.mjs', [
    ...[...where, '--profile', 'personal', '--detail', '4'],
    ...args,
  ]);
  if (run.status !== 0) throw new Error(`${scene}: ${JSON.stringify(run)}`);
  const plates = readFilm(join(out, 'plates'));
  const pairs = plates.slice(1).map((plate, n) => [n, plate]);
  if (shift !== undefined) return mean(pairs.map(([n, plate]) => panPsnr(plates[n], plate, shift, 40)));
  return mean(pairs.map(([n, plate]) => warpingError(frames[n + 1], frames[n], plate, plates[n])));
}

const textOf = (value, table) => {
  if (value >= SAME) return 'same to the bit';
  return table === 'pans' ? value.toFixed(1) : value.toFixed(2);
};

try {
  const models = join(folder, 'models');
  const painters = paintersOf();
  const rows = new Map(painters.map((painter) => [painter.name, { flicker: [], pans: [], filmed: [] }]));
  for (const [scene, { table, frames, of = width }] of Object.entries(SCENES)) {
    for (const painter of painters) {
      const key = [painter.name, painter.of, scene, frames, of].join(' | ');
      const again = options.only === painter.name;
      const value = await cells.get(key, () => measure(scene, painter, models), again);
      rows.get(painter.name)[table].push(textOf(value, table));
      say(`${scene} · ${painter.title}: ${textOf(value, table)}`);
    }
  }
  for (const table of ['flicker', 'pans', 'filmed']) {
    const scenes = Object.keys(SCENES).filter((scene) => SCENES[scene].table === table);
    if (scenes.length === 0) continue;
    const lines = painters.map(({ name, title }) => [title, ...rows.get(name)[table]]);
    const text = tableOf(['painter', ...scenes], lines);
    process.stdout.write(`${text}\n\n`);
    if (options.write) fillTable(join(root, 'bench/clip.md'), table, text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
