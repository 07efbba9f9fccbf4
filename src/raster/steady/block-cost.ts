import type { Plane } from '../box-mean.js';

export interface Block {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** What stands beyond the edge counts as the edge, but a block that lies there with most of itself cannot be told. */
const clamp = (value: number, limit: number): number => (value < 0 ? 0 : value > limit ? limit : value);

/** The mean difference of a block of `next` to the block of `before` that lies (dx, dy) from it; whole pixels. */
export function blockCost(
  next: Plane,
  before: Plane,
  { left, top, size }: Block,
  [dx, dy]: readonly [number, number],
): number {
  const [right, bottom] = [Math.min(left + size, next.width), Math.min(top + size, next.height)];
  const [lastX, lastY] = [before.width - 1, before.height - 1];
  const inside = left + dx >= 0 && right + dx <= before.width;
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * next.width;
    const other = clamp(y + dy, lastY) * before.width;
    if (inside) {
      for (let x = left, o = other + left + dx; x < right; x++, o++) {
        const difference = next.values[row + x]! - before.values[o]!;
        sum += difference < 0 ? -difference : difference;
      }
    } else {
      for (let x = left; x < right; x++) {
        sum += Math.abs(next.values[row + x]! - before.values[other + clamp(x + dx, lastX)]!);
      }
    }
  }
  return sum / ((right - left) * (bottom - top));
}
