import type { Plane } from '../box-mean.js';
import type { Block } from './block-cost.js';

/** Mean difference of a block's luma to its own mean. */
export function blockContrast({ width, height, values }: Plane, { left, top, size }: Block): number {
  const right = Math.min(left + size, width);
  const bottom = Math.min(top + size, height);
  const count = (right - left) * (bottom - top);
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += values[y * width + x]!;
  const mean = sum / count;
  let away = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) away += Math.abs(values[y * width + x]! - mean);
  return away / count;
}
