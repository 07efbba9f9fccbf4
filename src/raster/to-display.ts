import { rectFromSize } from '../geometry/rect.js';
import type { ColourTransform } from './colour/colour-transform.js';
import { hasAlpha, maxSample, type Pixels } from './pixels.js';

/** A picture as screens show it: sRGB, 8 bit, with straight alpha, opaque where the source has none. */
export function toDisplay(pixels: Pixels, transform: ColourTransform): Pixels {
  const { width, height, channels, depth } = pixels;
  const rgb = new Float32Array(width * height * 3);
  transform.toSrgb(pixels, rectFromSize(width, height), rgb);
  const data = new Uint8ClampedArray(width * height * 4);
  const scale = 255 / maxSample(depth);
  for (let i = 0, to = 0, at = channels - 1; to < data.length; i += 3, to += 4, at += channels) {
    for (let c = 0; c < 3; c++) data[to + c] = rgb[i + c]! * 255;
    data[to + 3] = hasAlpha(channels) ? pixels.data[at]! * scale : 255;
  }
  return { width, height, channels: 4, depth: 8, data: new Uint8Array(data.buffer) };
}
