import { type Rect, rectHeight, rectWidth } from '../../../geometry/rect.js';
import {
  allocateSamples,
  type ChannelCount,
  hasAlpha,
  maxSample,
  type Pixels,
} from '../../../raster/pixels.js';

function isSame(a: Rect, b: Rect): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/**
 * Pixels of the part `from` as pixels of the whole `to`, which holds it; transparent outside. What has no alpha gets
 * one where there is an outside.
 */
export function padPixels(pixels: Pixels, from: Rect, to: Rect): Pixels {
  if (isSame(from, to)) return pixels;
  const { width, height, channels, depth, data } = pixels;
  const wide = (hasAlpha(channels) ? channels : channels + 1) as ChannelCount;
  const size = { width: rectWidth(to), height: rectHeight(to) };
  const padded = allocateSamples(depth, size.width * size.height * wide);
  for (let y = 0; y < height; y++) {
    let into = ((y + from.top - to.top) * size.width + from.left - to.left) * wide;
    for (let x = 0; x < width; x++, into += wide) {
      const at = (y * width + x) * channels;
      for (let c = 0; c < channels; c++) padded[into + c] = data[at + c]!;
      if (wide !== channels) padded[into + channels] = maxSample(depth);
    }
  }
  return { ...size, channels: wide, depth, data: padded };
}
