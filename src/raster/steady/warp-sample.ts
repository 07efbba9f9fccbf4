import type { Pixels } from '../pixels.js';
import { cubicWeights } from './cubic-weights.js';

/**
 * The colours of a picture at any place, by cubic interpolation, into the first values of `out`; exactly the sample
 * where the place is whole. Beyond the edge the border goes on.
 */
export function warpSample(picture: Pixels, x: number, y: number, out: Float32Array): void {
  const { width, height, channels, data } = picture;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const clampX = (at: number): number => Math.min(width - 1, Math.max(0, at));
  const clampY = (at: number): number => Math.min(height - 1, Math.max(0, at));
  if (x === left && y === top) {
    const from = (clampY(top) * width + clampX(left)) * channels;
    for (let c = 0; c < channels; c++) out[c] = data[from + c]!;
    return;
  }
  const [across, down] = [cubicWeights(x - left), cubicWeights(y - top)];
  out.fill(0);
  for (let j = 0; j < 4; j++) {
    const row = clampY(top + j - 1) * width;
    for (let i = 0; i < 4; i++) {
      const weight = across[i]! * down[j]!;
      const from = (row + clampX(left + i - 1)) * channels;
      for (let c = 0; c < channels; c++) out[c]! += weight * data[from + c]!;
    }
  }
}
