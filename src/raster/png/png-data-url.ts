import { allocateSamples, hasAlpha, type Pixels } from '../pixels.js';
import { base64 } from './base64.js';
import { encodePng } from './encode-png.js';

/** Grey repeated into red, green and blue, alpha kept. */
function asRgb(pixels: Pixels): Pixels {
  if (pixels.channels > 2) return pixels;
  const alpha = hasAlpha(pixels.channels);
  const [from, to] = alpha ? ([2, 4] as const) : ([1, 3] as const);
  const data = allocateSamples(pixels.depth, pixels.width * pixels.height * to);
  for (let i = 0, o = 0; o < data.length; i += from, o += to) {
    data.fill(pixels.data[i]!, o, o + 3);
    if (alpha) data[o + 3] = pixels.data[i + 1]!;
  }
  return { ...pixels, channels: to, data };
}

/**
 * A picture for an `<img>`: what browsers and UXP both draw. Always RGB, because UXP draws no grey pictures; the
 * samples are taken as sRGB. It needs no giving back, unlike an object URL.
 *
 * @throws HaikeiError `depth-unsupported` for float pictures
 */
export const pngDataUrl = (pixels: Pixels): string =>
  `data:image/png;base64,${base64(encodePng(asRgb(pixels)))}`;
