import type { Pixels } from '../pixels.js';
import { createRowFilter, filterRow } from './filter-row.js';
import { rowBytes } from './row-bytes.js';

/**
 * The rows of a picture as PNG compresses them, from the top: samples big-endian, each row filtered and with its filter
 * type in front. Calls `take` for each; the bytes are valid until it returns.
 */
export function filterRows(pixels: Pixels, take: (row: Uint8Array, isLast: boolean) => void): void {
  const row = new Uint8Array((pixels.width * pixels.channels * pixels.depth) / 8);
  const filter = createRowFilter(row.length, (pixels.channels * pixels.depth) / 8);
  for (let y = 0; y < pixels.height; y++) {
    rowBytes(pixels, y, row);
    take(filterRow(filter, row), y === pixels.height - 1);
  }
}
