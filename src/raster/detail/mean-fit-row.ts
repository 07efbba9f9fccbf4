import { createFitSpace, FIT_SIZE, fitRow } from './fit-row.js';
import { type GuidedPair, pairProducts, productsLength } from './pair-products.js';
import { rememberRows } from './remember-rows.js';

/**
 * Rows of averaged fits: what all windows that hold a pixel say of it, that is the mean of the fits of the three by
 * three pixels around. Every row depends on the pictures and its number alone, never on what was asked for before.
 */
export function createMeanFits(pair: GuidedPair): (y: number) => Float32Array {
  const { width, height } = pair.photo;
  const length = width * FIT_SIZE;
  const within = (y: number): number => Math.min(height - 1, Math.max(0, y));
  const products = rememberRows(
    () => new Float64Array(productsLength(width)),
    3,
    (y, out) => pairProducts(pair, y, out),
  );
  const space = createFitSpace(width);
  const emptyFits = (): Float32Array => new Float32Array(length);
  const fits = rememberRows(emptyFits, 3, (y, out) =>
    fitRow([products(within(y - 1)), products(y), products(within(y + 1))], space, out),
  );
  const sum = new Float32Array(length + 2 * FIT_SIZE);
  return rememberRows(emptyFits, 2, (y, out) => {
    sumDown(fits(within(y - 1)), fits(y), fits(within(y + 1)), sum);
    averageAcross(sum, out);
  });
}

/** The sums of three rows, the border's pixels once more at both ends. */
function sumDown(above: Float32Array, own: Float32Array, below: Float32Array, out: Float32Array): void {
  const { length } = own;
  for (let i = 0; i < length; i++) out[FIT_SIZE + i] = above[i]! + own[i]! + below[i]!;
  out.copyWithin(0, FIT_SIZE, 2 * FIT_SIZE);
  out.copyWithin(length + FIT_SIZE, length, length + FIT_SIZE);
}

function averageAcross(sum: Float32Array, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (sum[i]! + sum[i + FIT_SIZE]! + sum[i + 2 * FIT_SIZE]!) / 9;
}
