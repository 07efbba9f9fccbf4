import type { Plane } from '../box-mean.js';

/** The median of the absolute value of a normal distribution, in standard deviations. */
const MEDIAN_OF_NORMAL = 0.6745;
const BINS = 1024;
const PER_STEP = 8;

/** The median of absolute values, to an eighth of a step. */
function medianOf(count: number, valueAt: (index: number) => number): number {
  const counts = new Uint32Array(BINS);
  for (let i = 0; i < count; i++) counts[Math.min(BINS - 1, Math.floor(Math.abs(valueAt(i)) * PER_STEP))]!++;
  let [sum, bin] = [0, 0];
  while (bin < BINS - 1 && (sum += counts[bin]!) * 2 < count) bin++;
  return bin / PER_STEP;
}

/** From two pictures: right where less than half of them moves. */
const overTime = (next: Plane, before: Plane): number =>
  medianOf(next.values.length, (i) => next.values[i]! - before.values[i]!) / MEDIAN_OF_NORMAL / Math.SQRT2;

/** From one picture, by a mask that slopes do not answer to (J. Immerkær, "Fast Noise Variance Estimation", 1996). */
function overSpace({ width, height, values }: Plane): number {
  const [columns, rows] = [width - 2, height - 2];
  if (columns < 1 || rows < 1) return 0;
  const answer = (i: number): number => {
    const at = (Math.floor(i / columns) + 1) * width + (i % columns) + 1;
    const line = (from: number): number => values[from - 1]! - 2 * values[from]! + values[from + 1]!;
    return line(at - width) - 2 * line(at) + line(at + width);
  };
  return medianOf(columns * rows, answer) / MEDIAN_OF_NORMAL / 6;
}

/**
 * Standard deviation of the noise of a camera, in luma steps: what differs between two pictures, but no more than there is
 * within one. Neither a pan or a cut nor a picture full of leaves is taken for noise.
 */
export const noiseLevel = (next: Plane, before: Plane): number =>
  Math.min(overTime(next, before), overSpace(next));
