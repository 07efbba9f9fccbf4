import { FIT_SIZE, fitRow, type GuidedPair } from './fit-row.js';
import { rememberRows } from './remember-rows.js';

/**
 * Rows of averaged fits: what all windows that hold a pixel say of it, that is the mean of the fits of the three by
 * three pixels around. Every row depends on the pictures and its number alone, never on what was asked for before.
 */
export function createMeanFits(pair: GuidedPair): (y: number) => Float32Array {
  const { width, height } = pair.photo;
  const length = width * FIT_SIZE;
  const fits = rememberRows(length, 3, (y, out) => fitRow(pair, y, out));
  const within = (y: number): number => Math.min(height - 1, Math.max(0, y));
  const sum = new Float32Array(length);
  return rememberRows(length, 2, (y, out) => {
    const [above, own, below] = [fits(within(y - 1)), fits(y), fits(within(y + 1))];
    for (let i = 0; i < length; i++) sum[i] = above[i]! + own[i]! + below[i]!;
    averageAcross(sum, out);
  });
}

function averageAcross(sum: Float32Array, out: Float32Array): void {
  const last = sum.length - FIT_SIZE;
  for (let at = 0; at <= last; at += FIT_SIZE) {
    const before = Math.max(0, at - FIT_SIZE);
    const after = Math.min(last, at + FIT_SIZE);
    for (let i = 0; i < FIT_SIZE; i++) out[at + i] = (sum[before + i]! + sum[at + i]! + sum[after + i]!) / 9;
  }
}
