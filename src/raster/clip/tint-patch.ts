import type { Patch } from '../composite/surface.js';
import { hasAlpha, maxSample } from '../pixels.js';

export interface Tint {
  /** Red, green, blue, 0..1 in the encoding of the patch. */
  readonly colour: readonly [number, number, number];
  /** 0..1 */
  readonly opacity: number;
}

/** What black and white become: a line has the tint, paper is white, and what lies between lies between. */
function tinted(grey: number, colour: number): number {
  return colour + (1 - colour) * grey;
}

/** A patch in shades of one colour, RGBA, 8 bit; lines stay darker than what they enclose. */
export function tintPatch({ rect, pixels }: Patch, { colour, opacity }: Tint): Patch {
  const { width, height, channels, depth, data } = pixels;
  const [most, colours] = [maxSample(depth), hasAlpha(channels) ? channels - 1 : channels];
  const out = new Uint8Array(width * height * 4);
  for (let from = 0, to = 0; to < out.length; from += channels, to += 4) {
    let sum = 0;
    for (let c = 0; c < colours; c++) sum += data[from + c]!;
    const grey = sum / (colours * most);
    for (let c = 0; c < 3; c++) out[to + c] = Math.round(255 * tinted(grey, colour[c]!));
    const alpha = hasAlpha(channels) ? data[from + colours]! / most : 1;
    out[to + 3] = Math.round(255 * alpha * opacity);
  }
  return { rect, pixels: { width, height, channels: 4, depth: 8, data: out } };
}
