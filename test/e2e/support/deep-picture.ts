import type { Rect } from '../../../src/geometry/rect.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { testPicture } from './small-shot.js';

/** The test picture in 16 bit, with colours in between those of 8 bit. */
export function deepPicture(bounds: Rect, alpha = 255): Pixels {
  const { data, ...size } = testPicture(bounds, alpha);
  const fine = (value: number, i: number): number =>
    i % 4 === 3 ? value * 257 : Math.max(0, value * 257 - (i % 97));
  return { ...size, depth: 16, data: Uint16Array.from(data, fine) };
}
