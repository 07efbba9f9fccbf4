import type { Plane } from '../box-mean.js';
import type { Block } from './block-cost.js';

/** Mean difference of a block's luma to its own mean. */
export function blockContrast({ width, height, values }: Plane, { left, top, size }: Block): number {
  const [right, bottom] = [Math.min(left + size, width), Math.min(top + size, height)];
  const sumOver = (of: (value: number) => number): number => {
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += of(values[y * width + x]!);
    return sum / ((right - left) * (bottom - top));
  };
  const mean = sumOver((value) => value);
  return sumOver((value) => Math.abs(value - mean));
}
