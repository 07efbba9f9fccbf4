import { Zlib } from 'fflate';
import type { Pixels } from '../pixels.js';
import { filterRows } from './filter-rows.js';
import { joinBytes } from './join-bytes.js';
import { pngChunk } from './png-chunk.js';
import { type PngOptions, pngStart } from './png-start.js';

/**
 * A PNG of the same depth and channels, exactly the same samples (W3C PNG, third edition). Compresses row by
 * row, so that it needs memory for little more than twice the result.
 *
 * @throws HaikeiError as `pngStart`
 */
export function encodePng(pixels: Pixels, options: PngOptions = {}): Uint8Array {
  const parts = [...pngStart(pixels, options)];
  compressRows(pixels, (data) => parts.push(pngChunk('IDAT', data)));
  parts.push(pngChunk('IEND', new Uint8Array(0)));
  return joinBytes(parts);
}

function compressRows(pixels: Pixels, emit: (data: Uint8Array) => void): void {
  const zlib = new Zlib({ level: 6 }, (data) => {
    if (data.length > 0) emit(data);
  });
  filterRows(pixels, (row, isLast) => zlib.push(row, isLast));
}
