import type { Rect } from '../../geometry/rect.js';
import type { PictureRows } from '../../raster/picture-rows.js';
import { allocateSamples, type Pixels } from '../../raster/pixels.js';

/**
 * Part of a picture that is `step` times smaller, of single pixels from the middle of each square of `step` × `step`: only
 * these rows are decoded, so it is there at once, and rough.
 * @param part in pixels of the smaller picture
 */
export function sampledRows(full: PictureRows, step: number, part: Rect): Pixels {
  const { channels, depth } = full;
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  const data = allocateSamples(depth, width * height * channels);
  const middle = (at: number, end: number): number => Math.min(end - 1, at * step + (step >> 1));
  for (let y = 0, to = 0; y < height; y++) {
    const from = middle(part.top + y, full.height);
    const row = full.read(from, from + 1).data;
    for (let x = 0; x < width; x++) {
      const at = middle(part.left + x, full.width) * channels;
      for (let c = 0; c < channels; c++) data[to++] = row[at + c]!;
    }
  }
  return { width, height, channels, depth, data };
}
