import { HaikeiError } from '../../errors/haikei-error.js';
import type { Pixels } from '../../raster/pixels.js';
import { hasTransparency } from '../../raster/transparency.js';
import type { PictureSize } from '../picture-size.js';

/**
 * A BOOK from a file is as large as the plate or the picture, and lets something show.
 * @param path for messages
 * @param sizes those that it may have
 * @throws HaikeiError `sheet-mismatch`, `book-opaque`
 */
export function checkBook(path: string, pixels: Pixels, sizes: readonly PictureSize[]): void {
  const { width, height } = pixels;
  if (!sizes.some((size) => size.width === width && size.height === height)) {
    const expected = [...new Set(sizes.map((size) => `${size.width}×${size.height}`))].join(' / ');
    throw new HaikeiError('sheet-mismatch', { path, found: `${width}×${height}`, expected });
  }
  if (!hasTransparency(pixels)) throw new HaikeiError('book-opaque', { path });
}
