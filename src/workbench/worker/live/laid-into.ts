import type { Pixels } from '../../../raster/pixels.js';
import type { Surround } from './surround.js';

/**
 * A painted part of the frame with everything over it that lies over the background.
 * @param surround of that part
 * @param painted RGBA, 8 bit
 */
export function laidInto({ shown, matte }: Surround, painted: Pixels): Pixels {
  const data = new Uint8Array(painted.data.length);
  for (let i = 0, at = 0; at < data.length; i++, at += 4) {
    const through = matte.data[i]! / 255;
    for (let c = 0; c < 4; c++)
      data[at + c] = shown.data[at + c]! * (1 - through) + painted.data[at + c]! * through + 0.5;
  }
  return { ...painted, data };
}
