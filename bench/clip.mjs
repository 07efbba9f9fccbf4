/**
 * node bench/clip.mjs [--frames 300] [--long 10000] [--only still,sheet,long,fine,fast] [--anew] [--write]
 *
 * Speed and memory of `haikei clip`, a row each: the sample clip with all that is written; the sample shot with a sheet of `--frames`
 * frames at 1080p; `--long` small frames, whose memory has to stay flat; footage of `--frames` frames at 1080p, painted on threes by
 * haikei-fine and on ones by haikei-fast, steadied. Footage is a pan back and forth over the sample's photograph, with noise,
 * of 24 frames that come again. What was measured is kept in .haikei/bench-clip.json under what it depends on, so that a run that
 * was ended goes on; `--anew` measures again; rows that `--only` leaves out are those of before. Prints the table; `--write` puts it
 * into bench/clip.md.
 */
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encode } from 'fast-png';
import { fillTable, tableOf } from './fill-table.mjs';
import { filmOf, writeFilm } from './film.mjs';
import { digestOf, openCells } from './measured-cells.mjs';
import { runMeasure } from './run-measure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    frames: { type: 'string', default: '300' },
    long: { type: 'string', default: '10000' },
    only: { type: 'string' },
    anew: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [frames, long] = [Number(options.frames), Number(options.long)];
const folder = mkdtempSync(join(tmpdir(), 'haikei-bench-clip-'));
const cells = openCells(join(root, '.haikei/bench-clip.json'));
const say = (text) => process.stderr.write(`${text}\n`);
const sample = join(root, 'sample/cut-001.psd');

/** A sheet of cels whose drawings follow each other, each `on` frames long, round and round. */
function sheetOf(length, cels) {
  const tracks = cels.map(({ drawings, on }, trackNo) => ({
    trackNo,
    frames: Array.from({ length: Math.ceil(length / on) }, (_, i) => ({
      frame: i * on,
      data: [{ id: 0, values: [String(1 + (i % drawings))] }],
    })),
  }));
  const names = cels.map(({ name }) => name);
  const table = {
    name: 'sheet1',
    duration: length,
    timeTableHeaders: [{ fieldId: 0, names }],
    fields: [{ fieldId: 0, tracks }],
  };
  const path = join(folder, `sheet-${length}.xdts`);
  const body = JSON.stringify({ version: 5, timeTables: [table] });
  writeFileSync(path, `exchangeDigitalTimeSheet Save Data\n${body}`);
  return path;
}

/** A background and forty drawings of one cel, 160×96. */
function smallClip() {
  const [width, height] = [160, 96];
  const picture = (channels, at) =>
    encode({
      ...{ width, height, channels, depth: 8 },
      data: Uint8Array.from({ length: width * height * channels }, (_, i) => at(i)),
    });
  const cels = join(folder, 'cels/A');
  mkdirSync(cels, { recursive: true });
  writeFileSync(
    join(folder, 'bg.png'),
    picture(3, (i) => (i * 7) % 251),
  );
  for (let n = 1; n <= 40; n++) {
    const shows = (i) => Math.abs(((i >> 2) % width) - 4 * n) < 12;
    const name = `A_${String(n).padStart(4, '0')}.png`;
    writeFileSync(
      join(cels, name),
      picture(4, (i) => (i % 4 === 3 ? (shows(i) ? 255 : 0) : (40 * n) % 256)),
    );
  }
  return ['--background', join(folder, 'bg.png'), '--cels', join(folder, 'cels')];
}

/** Frames that come again are one file by several names. */
function footage() {
  const [source, film] = [join(folder, 'source'), join(folder, 'film')];
  const { frame } = filmOf(1920);
  const there = Array.from({ length: 12 }, (_, n) => n);
  const pan = [...there, ...there.toReversed()].map((n, i) => frame({ x: 8 * n, y: 10, seed: i + 1 }));
  writeFilm(source, pan);
  mkdirSync(film);
  const name = (n) => `f_${String(n + 1).padStart(4, '0')}.png`;
  for (let n = 0; n < frames; n++) linkSync(join(source, name(n % pan.length)), join(film, name(n)));
  return film;
}

let film = null;
const filmed = (model, on) => {
  film ??= footage();
  return ['--background', film, '--model', model, '--paint-on', String(on), '--no-movie'];
};
const sampleCels = [
  { name: 'A', drawings: 3, on: 2 },
  { name: 'B', drawings: 3, on: 3 },
];

const ROWS = {
  still: {
    what: 'the sample clip, 1080p, 48 frames on twos and threes, with preview, contact sheet and MP4',
    args: () => [sample, '--sheet', join(root, 'sample/cut-001.xdts'), '--movie', 'mp4'],
  },
  sheet: {
    what: `the sample shot, 1080p, ${frames} frames on twos and threes`,
    args: () => [sample, '--sheet', sheetOf(frames, sampleCels), '--no-movie'],
  },
  long: {
    what: `160×96, ${long} frames, 40 drawings on ones`,
    args: () => [
      ...smallClip(),
      '--sheet',
      sheetOf(long, [{ name: 'A', drawings: 40, on: 1 }]),
      '--no-movie',
    ],
  },
  fine: {
    what: `footage, 1080p, ${frames} frames, haikei-fine on threes, steadied`,
    args: () => filmed('haikei-fine', 3),
  },
  fast: {
    what: `footage, 1080p, ${frames} frames, haikei-fast on ones, steadied`,
    args: () => filmed('haikei-fast', 1),
  },
};

/** `512, 577, then 590 to 593`: the first tenths, and between what the rest of them lies. */
function memoryText(tenths) {
  const known = tenths.filter((value) => value !== null);
  const [start, rest] = [known.slice(0, 3), known.slice(3)];
  if (rest.length === 0) return start.join(', ');
  return `${start.join(', ')}, then ${Math.min(...rest)} to ${Math.max(...rest)}`;
}

function lineOf({ what }, { compositing, steadying, peakMB, date }) {
  const painted = steadying ? `${steadying.perSecond.toPrecision(2)} painted, ` : '';
  const speed = `${painted}${compositing.perSecond.toPrecision(3)} composited`;
  const memory = [steadying, compositing].filter(Boolean).map(({ memoryMB }) => memoryText(memoryMB));
  return [what, speed, memory.join('; '), String(peakMB), date];
}

const asked = options.only?.split(',') ?? Object.keys(ROWS);
const models = ['haikei-fine', 'haikei-fast'].map((name) => digestOf(join(root, `models/${name}.onnx`)));
try {
  const lines = [];
  for (const [name, row] of Object.entries(ROWS)) {
    const measure = async () => {
      const out = join(folder, `out-${name}`);
      const measured = await runMeasure('measure-clip.mjs', [...row.args(), '--out', out]);
      rmSync(out, { recursive: true, force: true });
      if (measured.status !== 0) throw new Error(`${name}: ${JSON.stringify(measured)}`);
      return { ...measured, date: new Date().toISOString().slice(0, 10) };
    };
    const key = [row.what, ...models].join(' | ');
    const value = asked.includes(name) ? await cells.get(key, measure, options.anew) : cells.known(key);
    if (value === undefined) continue;
    lines.push(lineOf(row, value));
    say(lines.at(-1).join(' · '));
  }
  const head = ['what', 'frames a second', 'memory in MB after each tenth', 'peak MB', 'measured'];
  const text = tableOf(head, lines);
  process.stdout.write(`${text}\n`);
  if (options.write) fillTable(join(root, 'bench/clip.md'), 'speed', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
