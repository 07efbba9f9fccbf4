import type { Pixels } from '../pixels.js';
import { filteredPicture } from '../png/filtered-picture.js';
import { pngChunk } from '../png/png-chunk.js';
import { type PngOptions, pngStart } from '../png/png-start.js';
import type { Deflate } from './animated-png.js';

/** A PNG of a frame; the same picture gives the same bytes. */
export async function framePng(
  pixels: Pixels,
  options: PngOptions,
  deflate: Deflate,
): Promise<readonly Uint8Array[]> {
  const packed = await deflate(filteredPicture(pixels));
  return [...pngStart(pixels, options), pngChunk('IDAT', packed), pngChunk('IEND', new Uint8Array(0))];
}
