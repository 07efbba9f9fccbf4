import type { Pixels } from '../../../../src/raster/pixels.js';

/** A generator of numbers 0..1 that is the same every time. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** About normal, standard deviation 1: twelve even numbers. */
const normal = (next: () => number): number =>
  Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6);

/** A number 0..1 for a point of a lattice, the same every time, unlike that of any other point. */
function latticeValue(x: number, y: number, c: number): number {
  let hash = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(c + 7, 2147483647);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Values of a lattice of `size` pixels, with straight lines between them. */
function hills(x: number, y: number, c: number, size: number): number {
  const [cx, cy] = [Math.floor(x / size), Math.floor(y / size)];
  const [tx, ty] = [x / size - cx, y / size - cy];
  const row = (at: number): number => latticeValue(cx, at, c) * (1 - tx) + latticeValue(cx + 1, at, c) * tx;
  return row(cy) * (1 - ty) + row(cy + 1) * ty;
}

/** A ground without end that looks nowhere as elsewhere, with forms of three sizes. */
const ground = (x: number, y: number, c: number): number =>
  40 + 60 * hills(x, y, c, 4) + 60 * hills(x, y, c + 3, 11) + 70 * hills(x, y, c + 6, 29);

export interface Scene {
  readonly width?: number;
  readonly height?: number;
  /** Where the camera stands. */
  readonly x?: number;
  readonly y?: number;
  readonly noise?: number;
  readonly seed?: number;
  /** A box of one colour that moves over the ground. */
  readonly box?: readonly [left: number, top: number, size: number];
}

export function picture({ width = 96, height = 64, x = 0, y = 0, noise = 0, seed = 1, box }: Scene): Pixels {
  const data = new Uint8Array(width * height * 3);
  const next = random(seed);
  for (let i = 0; i < data.length; i++) {
    const [px, py, c] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3];
    const inBox = box && px >= box[0] && px < box[0] + box[2] && py >= box[1] && py < box[1] + box[2];
    const value = inBox ? [250, 20, 60][c]! : ground(px + x, py + y, c);
    data[i] = Math.min(255, Math.max(0, Math.round(value + noise * normal(next))));
  }
  return { width, height, channels: 3, depth: 8, data };
}
