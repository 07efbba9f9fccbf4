import type { Pixels } from '../pixels.js';
import { createRowFilter, filterRow } from './filter-row.js';

/**
 * The rows of a picture as PNG compresses them, from the top: samples big-endian, each row filtered and with its filter
 * type in front. Calls `take` for each; the bytes are valid until it returns.
 */
export function filterRows(pixels: Pixels, take: (row: Uint8Array, isLast: boolean) => void): void {
  const samples = pixels.width * pixels.channels;
  const row = new Uint8Array((samples * pixels.depth) / 8);
  const filter = createRowFilter(row.length, (pixels.channels * pixels.depth) / 8);
  for (let y = 0; y < pixels.height; y++) {
    writeRow(pixels, y * samples, row);
    take(filterRow(filter, row), y === pixels.height - 1);
  }
}

/** One row as bytes; 16-bit samples are big-endian. */
function writeRow({ data, depth }: Pixels, start: number, row: Uint8Array): void {
  if (depth === 8) {
    for (let i = 0; i < row.length; i++) row[i] = data[start + i]!;
    return;
  }
  for (let i = 0, from = start; i < row.length; i += 2, from++) {
    const value = data[from]!;
    row[i] = value >> 8;
    row[i + 1] = value & 255;
  }
}
