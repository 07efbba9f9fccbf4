import type { Pixels } from '../../raster/pixels.js';

/**
 * A picture for screens (RGBA, 8 bit) in half its size, rounded up: averages of 2 × 2 pixels, colours weighed by alpha;
 * the last column and row of an odd size stand twice.
 */
export function halvePicture({ width, height, data }: Pixels): Pixels {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const small = new Uint8Array(w * h * 4);
  for (let y = 0, to = 0; y < h; y++) {
    const [top, bottom] = [2 * y * width, Math.min(2 * y + 1, height - 1) * width];
    for (let x = 0; x < w; x++, to += 4) {
      const [left, right] = [2 * x, Math.min(2 * x + 1, width - 1)];
      const corners = [
        (top + left) * 4,
        (top + right) * 4,
        (bottom + left) * 4,
        (bottom + right) * 4,
      ] as const;
      averageInto(small, to, data, corners);
    }
  }
  return { width: w, height: h, channels: 4, depth: 8, data: small };
}

function averageInto(
  out: Uint8Array,
  to: number,
  data: Pixels['data'],
  [a, b, c, d]: readonly [number, number, number, number],
): void {
  const [wa, wb, wc, wd] = [data[a + 3]!, data[b + 3]!, data[c + 3]!, data[d + 3]!];
  const sum = wa + wb + wc + wd;
  out[to + 3] = (sum + 2) >> 2;
  if (sum === 0) return;
  for (let i = 0; i < 3; i++) {
    const weighed = data[a + i]! * wa + data[b + i]! * wb + data[c + i]! * wc + data[d + i]! * wd;
    out[to + i] = weighed / sum + 0.5;
  }
}
