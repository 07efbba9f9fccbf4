import type { Pixels } from '../pixels.js';
import { maxSample } from '../pixels.js';
import { solveSymmetric } from './solve-symmetric.js';

/** Values of one fit: for each painted channel the weights of the photo's red, green and blue, and what is added. */
export const FIT_SIZE = 12;

/**
 * Contrast, squared, beneath which an edge of the photo counts as texture: about a thirtieth of the range within a
 * window of three pixels. Less lets grain and leaves back in, more leaves soft edges soft.
 */
const EPSILON = 3e-4;

/** Photo and painting of the same size, both three channels in sRGB. */
export interface GuidedPair {
  readonly photo: Pixels;
  readonly painting: Pixels;
}

/**
 * For every pixel of row `y`: how the painting follows the photo in the three by three pixels around it, as the
 * straight line that fits best with small weights, painted = A · photo + b, both in 0..1. Where masses are flat, A
 * is 0; along a contour that both have, near 1. At the border the border's pixels count again.
 * He, Sun, Tang, "Guided Image Filtering", IEEE TPAMI 35, 2013: equations 19 and 20, with a colour guide.
 * @param out `FIT_SIZE` values a pixel
 */
export function fitRow(pair: GuidedPair, y: number, out: Float32Array): void {
  const numbers: Numbers = {
    sums: new Float64Array(21),
    spread: new Float64Array(6),
    shared: new Float64Array(9),
    weights: new Float64Array(9),
  };
  for (let x = 0; x < pair.photo.width; x++) {
    sumWindow(pair, x, y, numbers.sums);
    fit(numbers, out, x * FIT_SIZE);
  }
}

/** What one fit is computed in, made once a row. */
interface Numbers {
  /** Of the window: photo 0–2, painting 3–5, photo × photo 6–11, photo × painting 12–20. */
  readonly sums: Float64Array;
  /** The photo's covariance, six different entries of a symmetric matrix. */
  readonly spread: Float64Array;
  /** Covariance of the photo with each painted channel. */
  readonly shared: Float64Array;
  readonly weights: Float64Array;
}

function sumWindow({ photo, painting }: GuidedPair, x: number, y: number, sums: Float64Array): void {
  const { width, height, data } = photo;
  const unit = 1 / maxSample(photo.depth);
  const unitPainted = 1 / maxSample(painting.depth);
  sums.fill(0);
  for (let dy = -1; dy <= 1; dy++) {
    const row = within(y + dy, height) * width;
    for (let dx = -1; dx <= 1; dx++) {
      const at = (row + within(x + dx, width)) * 3;
      const [r, g, b] = [data[at]! * unit, data[at + 1]! * unit, data[at + 2]! * unit];
      sums[0]! += r;
      sums[1]! += g;
      sums[2]! += b;
      sums[6]! += r * r;
      sums[7]! += r * g;
      sums[8]! += r * b;
      sums[9]! += g * g;
      sums[10]! += g * b;
      sums[11]! += b * b;
      for (let c = 0; c < 3; c++) {
        const painted = painting.data[at + c]! * unitPainted;
        sums[3 + c]! += painted;
        sums[12 + 3 * c]! += r * painted;
        sums[13 + 3 * c]! += g * painted;
        sums[14 + 3 * c]! += b * painted;
      }
    }
  }
}

const within = (at: number, size: number): number => (at < 0 ? 0 : at < size ? at : size - 1);

const PAIRS = [0, 0, 0, 1, 0, 2, 1, 1, 1, 2, 2, 2] as const;

function fit({ sums, spread, shared, weights }: Numbers, out: Float32Array, to: number): void {
  for (let i = 0; i < 6; i++) sums[i]! /= 9;
  for (let i = 0; i < 6; i++) {
    const [a, b] = [PAIRS[2 * i]!, PAIRS[2 * i + 1]!];
    spread[i] = sums[6 + i]! / 9 - sums[a]! * sums[b]! + (a === b ? EPSILON : 0);
  }
  for (let i = 0; i < 9; i++) shared[i] = sums[12 + i]! / 9 - sums[i % 3]! * sums[3 + ((i / 3) | 0)]!;
  solveSymmetric(spread, shared, weights);
  for (let c = 0; c < 3; c++) {
    const [r, g, b] = [weights[3 * c]!, weights[3 * c + 1]!, weights[3 * c + 2]!];
    out[to + 4 * c] = r;
    out[to + 4 * c + 1] = g;
    out[to + 4 * c + 2] = b;
    out[to + 4 * c + 3] = sums[3 + c]! - r * sums[0]! - g * sums[1]! - b * sums[2]!;
  }
}
