import type { Plane } from '../box-mean.js';
import type { FlowVector } from './flow-vector.js';

export interface Block {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Two pictures of one size, luma. */
export interface PlanePair {
  readonly next: Plane;
  readonly before: Plane;
}

/** What stands beyond the edge counts as the edge, but a block that lies there with most of itself cannot be told. */
const clamp = (value: number, limit: number): number => (value < 0 ? 0 : value > limit ? limit : value);

/**
 * The mean difference of a block of `next` to the block of `before` that lies (dx, dy) from it; whole pixels.
 * @param enough the cost from which on none is of interest: then what is returned is at least that, and no more than the cost
 */
export function blockCost(
  { next, before }: PlanePair,
  { left, top, size }: Block,
  { dx, dy }: FlowVector,
  enough = Infinity,
): number {
  const { width, values } = next;
  const other = before.values;
  const right = Math.min(left + size, width);
  const bottom = Math.min(top + size, next.height);
  const count = (right - left) * (bottom - top);
  const [lastX, lastY] = [before.width - 1, before.height - 1];
  const isInside = left + dx >= 0 && right + dx <= before.width;
  // One sum in the order of the pixels: it never falls, so what it reaches early it does not lose.
  let sum = 0;
  for (let y = top; y < bottom && sum / count < enough; y++) {
    const row = y * width;
    const from = clamp(y + dy, lastY) * before.width + dx;
    if (isInside) {
      for (let x = left; x < right; x++) sum += Math.abs(values[row + x]! - other[from + x]!);
    } else {
      for (let x = left; x < right; x++)
        sum += Math.abs(values[row + x]! - other[from - dx + clamp(x + dx, lastX)]!);
    }
  }
  return sum / count;
}
