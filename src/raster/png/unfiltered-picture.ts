import type { Pixels } from '../pixels.js';
import { rowBytes } from './row-bytes.js';

/** All rows of a picture as PNG takes them where no filter is to make them smaller, in one array. */
export function unfilteredPicture(pixels: Pixels): Uint8Array {
  const bytes = (pixels.width * pixels.channels * pixels.depth) / 8;
  const all = new Uint8Array(pixels.height * (1 + bytes));
  for (let y = 0, at = 1; y < pixels.height; y++, at += 1 + bytes) {
    rowBytes(pixels, y, all.subarray(at, at + bytes));
  }
  return all;
}
