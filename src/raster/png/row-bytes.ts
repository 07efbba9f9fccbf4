import type { Pixels } from '../pixels.js';

/** One row of an 8 or 16 bit picture as the bytes that PNG has, into all of `out`: 16-bit samples are big-endian. */
export function rowBytes({ width, channels, data, depth }: Pixels, y: number, out: Uint8Array): void {
  const start = y * width * channels;
  if (depth === 8) {
    out.set(data.subarray(start, start + out.length));
    return;
  }
  for (let i = 0, from = start; i < out.length; i += 2, from++) {
    const value = data[from]!;
    out[i] = value >> 8;
    out[i + 1] = value & 255;
  }
}
