import type { Pixels } from '../pixels.js';
import { filterRows } from './filter-rows.js';

/** All rows of a picture as PNG compresses them, in one array. */
export function filteredPicture(pixels: Pixels): Uint8Array {
  const all = new Uint8Array(pixels.height * (1 + (pixels.width * pixels.channels * pixels.depth) / 8));
  let at = 0;
  filterRows(pixels, (row) => {
    all.set(row, at);
    at += row.length;
  });
  return all;
}
