import type { Plane } from '../box-mean.js';

/** The median of the absolute value of a normal distribution, in standard deviations. */
const MEDIAN_OF_NORMAL = 0.6745;
const BINS = 1024;
const PER_STEP = 8;

/** Counts absolute values in eighths of a step. */
class Histogram {
  private readonly counts = new Uint32Array(BINS);
  private count = 0;

  add(value: number): void {
    this.counts[Math.min(BINS - 1, Math.floor(Math.abs(value) * PER_STEP))]!++;
    this.count++;
  }

  median(): number {
    let [sum, bin] = [0, 0];
    while (bin < BINS - 1 && (sum += this.counts[bin]!) * 2 < this.count) bin++;
    return bin / PER_STEP;
  }
}

/** From two pictures: right where less than half of them moves. */
function overTime(next: Plane, before: Plane): number {
  const [values, others] = [next.values, before.values];
  const steps = new Histogram();
  for (let i = 0; i < values.length; i++) steps.add(values[i]! - others[i]!);
  return steps.median() / MEDIAN_OF_NORMAL / Math.SQRT2;
}

/** From one picture, by a mask that slopes do not answer to (J. Immerkær, "Fast Noise Variance Estimation", 1996). */
function overSpace({ width, height, values }: Plane): number {
  if (width < 3 || height < 3) return 0;
  const line = (from: number): number => values[from - 1]! - 2 * values[from]! + values[from + 1]!;
  const steps = new Histogram();
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++)
      steps.add(line(at - width) - 2 * line(at) + line(at + width));
  }
  return steps.median() / MEDIAN_OF_NORMAL / 6;
}

/**
 * Standard deviation of the noise of a camera, in luma steps: what differs between two pictures, but no more than there is
 * within one. Neither a pan or a cut nor a picture full of leaves is taken for noise.
 */
export const noiseLevel = (next: Plane, before: Plane): number =>
  Math.min(overTime(next, before), overSpace(next));
