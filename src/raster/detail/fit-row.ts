import { PRODUCTS } from './pair-products.js';
import { solveSymmetric } from './solve-symmetric.js';

/** Values of one fit: for each painted channel the weights of the photo's red, green and blue, and what is added. */
export const FIT_SIZE = 12;

/**
 * Contrast, squared, beneath which an edge of the photo counts as texture: about a thirtieth of the range within a
 * window of three pixels. Less lets grain and leaves back in, more leaves soft edges soft.
 */
const EPSILON = 3e-4;

/** Products of the row above, of the row itself and of the row below. */
export type ThreeRows = readonly [above: Float64Array, own: Float64Array, below: Float64Array];

/** What one row of fits is computed in. */
export interface FitSpace {
  /** Of each window: as many values as `PRODUCTS`, pixel by pixel. */
  readonly sums: Float64Array;
  /** The photo's covariance, six different entries of a symmetric matrix. */
  readonly spread: Float64Array;
  /** Covariance of the photo with each painted channel. */
  readonly shared: Float64Array;
  readonly weights: Float64Array;
}

export const createFitSpace = (width: number): FitSpace => ({
  sums: new Float64Array(width * PRODUCTS),
  spread: new Float64Array(6),
  shared: new Float64Array(9),
  weights: new Float64Array(9),
});

/** All of the three by three pixels around each pixel, from the upper left on: the order decides the last bit. */
function sumWindows([above, own, below]: ThreeRows, sums: Float64Array): void {
  for (let k = 0, i = 0; k < PRODUCTS; k++, i += 2) {
    for (let to = k; to < sums.length; to += PRODUCTS, i++) {
      sums[to] =
        above[i]! +
        above[i + 1]! +
        above[i + 2]! +
        own[i]! +
        own[i + 1]! +
        own[i + 2]! +
        below[i]! +
        below[i + 1]! +
        below[i + 2]!;
    }
  }
}

/**
 * For every pixel of a row: how the painting follows the photo in the three by three pixels around it, as the
 * straight line that fits best with small weights, painted = A · photo + b, both in 0..1. Where masses are flat, A
 * is 0; along a contour that both have, near 1. At the border the border's pixels count again.
 * He, Sun, Tang, "Guided Image Filtering", IEEE TPAMI 35, 2013: equations 19 and 20, with a colour guide.
 * @param out `FIT_SIZE` values a pixel
 */
export function fitRow(rows: ThreeRows, space: FitSpace, out: Float32Array): void {
  sumWindows(rows, space.sums);
  for (let from = 0, to = 0; to < out.length; from += PRODUCTS, to += FIT_SIZE) {
    fit(space, from, out, to);
  }
}

function fit({ sums, spread, shared, weights }: FitSpace, from: number, out: Float32Array, to: number): void {
  const r = sums[from]! / 9;
  const g = sums[from + 1]! / 9;
  const b = sums[from + 2]! / 9;
  spread[0] = sums[from + 6]! / 9 - r * r + EPSILON;
  spread[1] = sums[from + 7]! / 9 - r * g;
  spread[2] = sums[from + 8]! / 9 - r * b;
  spread[3] = sums[from + 9]! / 9 - g * g + EPSILON;
  spread[4] = sums[from + 10]! / 9 - g * b;
  spread[5] = sums[from + 11]! / 9 - b * b + EPSILON;
  for (let c = 0; c < 3; c++) {
    const painted = sums[from + 3 + c]! / 9;
    const at = from + 12 + 3 * c;
    shared[3 * c] = sums[at]! / 9 - r * painted;
    shared[3 * c + 1] = sums[at + 1]! / 9 - g * painted;
    shared[3 * c + 2] = sums[at + 2]! / 9 - b * painted;
  }
  solveSymmetric(spread, shared, weights);
  for (let c = 0; c < 3; c++) {
    const red = weights[3 * c]!;
    const green = weights[3 * c + 1]!;
    const blue = weights[3 * c + 2]!;
    out[to + 4 * c] = red;
    out[to + 4 * c + 1] = green;
    out[to + 4 * c + 2] = blue;
    out[to + 4 * c + 3] = sums[from + 3 + c]! / 9 - red * r - green * g - blue * b;
  }
}
