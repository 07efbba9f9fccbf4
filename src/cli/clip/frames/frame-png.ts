import type { Pixels } from '../../../raster/pixels.js';
import { filteredPicture } from '../../../raster/png/filtered-picture.js';
import { pngChunk } from '../../../raster/png/png-chunk.js';
import { type PngOptions, pngStart } from '../../../raster/png/png-start.js';
import { deflate } from './deflate.js';

/** A PNG of a frame; the same picture gives the same bytes. */
export async function framePng(pixels: Pixels, options: PngOptions): Promise<readonly Uint8Array[]> {
  const packed = await deflate(filteredPicture(pixels));
  return [...pngStart(pixels, options), pngChunk('IDAT', packed), pngChunk('IEND', new Uint8Array(0))];
}
