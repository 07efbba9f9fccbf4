/**
 * node bench/footage.mjs [FRAMES [WIDTH]]   Flicker on footage of Haikei's steadied paint beside reference models painted frame by
 * frame, on the same frames made from the sample's photograph: a still camera with noise, a pan, and something that passes. Prints
 * a Markdown table: mean difference along the motion (warping error), in steps of 8 bits, over all that can be followed.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import { describeSampleShot } from '../dist/cli/sample/describe-sample-shot.js';
import { blockFlow } from '../dist/raster/steady/block-flow.js';
import { lumaPlane } from '../dist/raster/steady/luma-plane.js';
import { warpSample } from '../dist/raster/steady/warp-sample.js';
import { addReferences } from './models.mjs';
import { runMeasure } from './run-measure.mjs';

const [count, width] = [Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 640)];
const height = Math.round((width * 9) / 16);
const NOISE = 4;
const say = (text) => process.stderr.write(`${text}\n`);

/** The same numbers every time. */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const photo = describeSampleShot(Math.round(width * 1.25)).layers[0].pixels;

/** A frame of the photograph from (x, y) on, with noise and perhaps a grey ball that passes. */
function frameOf({ x, y, seed, ball }) {
  const data = new Uint8Array(width * height * 3);
  const next = random(seed);
  for (let i = 0; i < width * height; i++) {
    const [px, py] = [i % width, Math.floor(i / width)];
    const from = ((py + y) * photo.width + px + x) * photo.channels;
    const inBall = ball !== null && Math.hypot(px - ball, py - height * 0.7) < height / 8;
    for (let c = 0; c < 3; c++) {
      const noise = NOISE * (next() + next() + next() + next() - 2) * Math.sqrt(3);
      data[i * 3 + c] = Math.min(255, Math.max(0, (inBall ? 120 - 30 * c : photo.data[from + c]) + noise));
    }
  }
  return { width, height, channels: 3, depth: 8, data };
}

const SCENES = {
  'still camera, noise': (n) => ({ x: 20, y: 10, seed: n + 1, ball: null }),
  'pan 3 px a frame': (n) => ({ x: 3 * n, y: 10, seed: n + 1, ball: null }),
  'something passes': (n) => ({ x: 20, y: 10, seed: n + 1, ball: (width * (n + 2)) / (count + 4) }),
};

const read = (path) => {
  const { data, width: w, height: h } = decode(readFileSync(path));
  return { width: w, height: h, channels: 3, depth: 8, data };
};

/** Blocks whose motion explains them to within the noise count; the mean over their pixels. */
function warpingError(source, before, plate, earlier) {
  const flow = blockFlow(lumaPlane(source), lumaPlane(before));
  const there = new Float32Array(3);
  let [sum, counted] = [0, 0];
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const block = Math.floor(y / flow.block) * flow.columns + Math.floor(x / flow.block);
    const [fx, fy] = [x + flow.dx[block], y + flow.dy[block]];
    if (flow.left[block] > 2.5 * NOISE || fx < 0 || fy < 0 || fx > width - 1 || fy > height - 1) continue;
    warpSample(earlier, fx, fy, there);
    for (let c = 0; c < 3; c++) sum += Math.abs(plate.data[i * 3 + c] - there[c]);
    counted += 3;
  }
  return sum / counted;
}

const folder = mkdtempSync(join(tmpdir(), 'haikei-footage-'));
try {
  const models = join(folder, 'models');
  const references = (await addReferences(models)).filter(({ name }) =>
    ['animeganv3', 'cartoongan'].includes(name),
  );
  const painters = [
    { title: 'Haikei fine, steadied', args: ['--model', 'haikei-fine'] },
    { title: 'Haikei fine, frame by frame', args: ['--model', 'haikei-fine', '--no-steady'] },
    ...references.map(({ name, title }) => ({
      title: `${title}, frame by frame`,
      args: ['--model', name, '--no-steady'],
    })),
  ];
  const rows = painters.map(({ title }) => [title]);
  for (const [scene, at] of Object.entries(SCENES)) {
    const source = join(folder, scene.replace(/\W+/g, '-'));
    mkdirSync(source);
    const frames = Array.from({ length: count }, (_, n) => frameOf(at(n)));
    frames.forEach((frame, n) =>
      writeFileSync(join(source, `f_${String(n + 1).padStart(4, '0')}.png`), encode(frame)),
    );
    for (const [index, { title, args }] of painters.entries()) {
      const out = join(folder, `out-${index}`);
      const common = [
        '--background',
        source,
        '--out',
        out,
        '--no-movie',
        '--models',
        models,
        '--profile',
        'personal',
      ];
      const run = await runMeasure('measure-clip.mjs', [...common, '--detail', '4', ...args]);
      const plates = readdirSync(join(out, 'plates'))
        .sort()
        .map((name) => read(join(out, 'plates', name)));
      const errors = plates
        .slice(1)
        .map((plate, n) => warpingError(frames[n + 1], frames[n], plate, plates[n]));
      rows[index].push((errors.reduce((sum, value) => sum + value, 0) / errors.length).toFixed(2));
      say(`${scene} · ${title}: ${rows[index].at(-1)} ${JSON.stringify(run)}`);
    }
  }
  const head = ['painter', ...Object.keys(SCENES)];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  process.stdout.write(`${table}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
