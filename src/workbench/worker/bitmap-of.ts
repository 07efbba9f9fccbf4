import type { Pixels } from '../../raster/pixels.js';

/** What a canvas draws, of RGBA of 8 bit. */
export const bitmapOf = ({ data, width, height }: Pixels): Promise<ImageBitmap> =>
  createImageBitmap(new ImageData(new Uint8ClampedArray(data.buffer as ArrayBuffer), width, height));
