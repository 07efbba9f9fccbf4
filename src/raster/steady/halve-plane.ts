import type { Plane } from '../box-mean.js';

/** A plane of half the size, rounded up: the mean of every four, the last column or row counted twice where it is odd. */
export function halvePlane({ width, height, values }: Plane): Plane {
  const size = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const half = new Float32Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < size.width; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      const sum =
        values[upper + left]! + values[upper + right]! + values[lower + left]! + values[lower + right]!;
      half[y * size.width + x] = sum / 4;
    }
  }
  return { ...size, values: half };
}
