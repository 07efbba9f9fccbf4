import type { Samples } from '../../raster/pixels.js';

/**
 * The raw numbers of one row: 16 bit big-endian, 8 bit, or packed 1, 2 or 4 bit from the high end.
 * Fills `out`, whose length is the number of samples.
 */
export function unpackSamples(row: Uint8Array, bits: number, out: Samples): void {
  if (bits === 16) {
    for (let i = 0; i < out.length; i++) out[i] = (row[2 * i]! << 8) | row[2 * i + 1]!;
  } else if (bits === 8) {
    out.set(row.subarray(0, out.length));
  } else {
    const mask = (1 << bits) - 1;
    for (let i = 0; i < out.length; i++) {
      const bit = i * bits;
      out[i] = (row[bit >> 3]! >> (8 - bits - (bit & 7))) & mask;
    }
  }
}
