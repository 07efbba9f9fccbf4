/** Frames of footage made from the sample's photograph, and what is measured of the paint on them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import { describeSampleShot } from '../dist/cli/sample/describe-sample-shot.js';
import { blockFlow } from '../dist/raster/steady/block-flow.js';
import { lumaPlane } from '../dist/raster/steady/luma-plane.js';
import { warpSample } from '../dist/raster/steady/warp-sample.js';

/** Steps of 8 bits. */
const NOISE = 4;

/** The same numbers every time. */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Frames of `width` and nine sixteenths of it from the photograph, a quarter wider than they are. */
export function filmOf(width) {
  const height = Math.round((width * 9) / 16);
  const photo = describeSampleShot(Math.round(width * 1.25)).layers[0].pixels;
  /** From (x, y) on, with noise (unless `seed` is null) and perhaps a grey ball that passes. */
  const frame = ({ x, y, seed, ball = null }) => {
    const data = new Uint8Array(width * height * 3);
    const next = seed === null ? null : random(seed);
    for (let i = 0; i < width * height; i++) {
      const [px, py] = [i % width, Math.floor(i / width)];
      const from = ((py + y) * photo.width + px + x) * photo.channels;
      const inBall = ball !== null && Math.hypot(px - ball, py - height * 0.7) < height / 8;
      for (let c = 0; c < 3; c++) {
        const noise = next === null ? 0 : NOISE * (next() + next() + next() + next() - 2) * Math.sqrt(3);
        data[i * 3 + c] = Math.min(255, Math.max(0, (inBall ? 120 - 30 * c : photo.data[from + c]) + noise));
      }
    }
    return { width, height, channels: 3, depth: 8, data };
  };
  return { width, height, frame };
}

/** `count` frames of a video from `from` on, 8 bit RGB, in its own size. */
export function filmed(path, from, count) {
  const probe = [
    '-v',
    'error',
    '-select_streams',
    'v:0',
    '-show_entries',
    'stream=width,height',
    '-of',
    'csv=p=0',
  ];
  const [width, height] = execFileSync('ffprobe', [...probe, path], { encoding: 'utf8' })
    .split(',')
    .map(Number);
  const wish = ['-vf', `select=between(n\\,${from}\\,${from + count - 1})`, '-fps_mode', 'passthrough'];
  const args = ['-v', 'error', '-i', path, ...wish, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'];
  const bytes = execFileSync('ffmpeg', args, { maxBuffer: 1 << 30 });
  const size = width * height * 3;
  if (bytes.length !== size * count) throw new Error(`${path} has no ${count} frames from ${from} on`);
  return Array.from({ length: count }, (_, n) => {
    const data = new Uint8Array(bytes.subarray(n * size, (n + 1) * size));
    return { width, height, channels: 3, depth: 8, data };
  });
}

export function writeFilm(folder, frames) {
  mkdirSync(folder, { recursive: true });
  frames.forEach((frame, n) =>
    writeFileSync(join(folder, `f_${String(n + 1).padStart(4, '0')}.png`), encode(frame)),
  );
}

/** The pictures of a folder in the order of their names. */
export function readFilm(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => {
      const { data, width, height } = decode(readFileSync(join(folder, name)));
      return { width, height, channels: 3, depth: 8, data };
    });
}

/** Blocks whose motion explains them to within the noise count; the mean over their pixels. */
export function warpingError(source, before, plate, earlier) {
  const { width, height } = source;
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

/** dB of what is the same to the bit. */
export const SAME = 120;

/** PSNR in dB over what two frames of a pan by `shift` pixels both show, `margin` away from their borders. */
export function panPsnr(first, second, shift, margin = 0) {
  const { width, height } = first;
  let [sum, counted] = [0, 0];
  for (let y = margin; y < height - margin; y++) {
    for (let i = (y * width + margin) * 3; i < (y * width + width - margin - shift) * 3; i++) {
      sum += (second.data[i] - first.data[i + shift * 3]) ** 2;
      counted++;
    }
  }
  if (counted === 0) throw new Error(`frames of ${width}×${height} are too small for a pan by ${shift}`);
  return sum === 0 ? SAME : Math.min(SAME, 10 * Math.log10(255 ** 2 / (sum / counted)));
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
