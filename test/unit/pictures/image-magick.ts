import { execFileSync } from 'node:child_process';
import type { Pixels } from '../../../src/raster/pixels.js';

function isInstalled(): boolean {
  try {
    execFileSync('identify', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Tests that use ImageMagick as the other opinion are skipped where it is not installed. */
export const testWithImageMagick = isInstalled() ? test : test.skip;

// Small pictures are done sooner by one thread than threads are started.
const env = { ...process.env, MAGICK_THREAD_LIMIT: '1', OMP_NUM_THREADS: '1' };

/** Runs `convert` with the arguments and hands over what it writes to `-`. */
export const convert = (...args: string[]): Uint8Array =>
  new Uint8Array(execFileSync('convert', args, { env, maxBuffer: 1 << 28 }));

/** A made-up scene with smooth and sharp parts, `width`×`height`, with the colours of a hash. */
export const SCENE = [
  '-size',
  '61x43',
  '-seed',
  '7',
  'plasma:red-navy',
  '-fill',
  'lime',
  '-draw',
  'rectangle 9,5 30,20',
];

const RAW_FORMATS = ['', 'gray', 'graya', 'rgb', 'rgba'];

/** What ImageMagick sees in `file`, in the shape of `like`: channels and depth. */
export function readWithImageMagick(file: Uint8Array, format: string, like: Pixels): Pixels {
  const raw = `${RAW_FORMATS[like.channels]!}:-`;
  const args = [`${format}:-`, '-auto-orient', '-depth', String(like.depth), '-endian', 'LSB', raw];
  const bytes = new Uint8Array(execFileSync('convert', args, { env, input: file, maxBuffer: 1 << 28 }));
  const data = like.depth === 8 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  return { ...like, data };
}
