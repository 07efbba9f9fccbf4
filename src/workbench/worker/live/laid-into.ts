import type { Rect } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { Surround } from './surround.js';

/**
 * A painted part of the frame with everything over it that lies over the background.
 * @param painted RGBA, 8 bit, of `part`
 * @param part inside of the surround, in its pixels
 */
export function laidInto({ shown, matte }: Surround, painted: Pixels, part: Rect): Pixels {
  const data = new Uint8Array(painted.data.length);
  for (let y = part.top, at = 0; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++, at += 4) {
      const from = y * shown.width + x;
      const through = matte.data[from]! / 255;
      for (let c = 0; c < 4; c++)
        data[at + c] = shown.data[4 * from + c]! * (1 - through) + painted.data[at + c]! * through + 0.5;
    }
  }
  return { ...painted, data };
}
