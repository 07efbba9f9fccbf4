import type { Pixels } from '../pixels.js';
import { pngChunk } from '../png/png-chunk.js';
import { pngStart } from '../png/png-start.js';
import { unfilteredPicture } from '../png/unfiltered-picture.js';
import type { Deflate } from './animated-png.js';

/** A PNG that takes little time and not the least room: for what is soon thrown away. Rows are not filtered. */
export async function quickPng(pixels: Pixels, deflate: Deflate): Promise<readonly Uint8Array[]> {
  const packed = await deflate(unfilteredPicture(pixels));
  return [...pngStart(pixels, {}), pngChunk('IDAT', packed), pngChunk('IEND', new Uint8Array(0))];
}
