import { rectHeight, rectWidth, type Rect } from '../../../geometry/rect.js';
import { allocateSamples, hasAlpha, maxSample, type Pixels } from '../../../raster/pixels.js';

/** The part of a picture that lies at `bounds` which covers `region`; `region` must lie within `bounds`. */
export function cropPlain(pixels: Pixels, bounds: Rect, region: Rect): Pixels {
  const [width, height] = [rectWidth(region), rectHeight(region)];
  const { channels, depth } = pixels;
  const data = allocateSamples(depth, width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((region.top - bounds.top + y) * pixels.width + region.left - bounds.left) * channels;
    data.set(pixels.data.subarray(from, from + width * channels), y * width * channels);
  }
  return { width, height, channels, depth, data };
}

/** The same, with opaque alpha added where the picture has none. */
export function cropWithAlpha(pixels: Pixels, bounds: Rect, region: Rect): Pixels {
  const plain = cropPlain(pixels, bounds, region);
  if (hasAlpha(plain.channels)) return plain;
  const colours = plain.channels;
  const channels = colours === 1 ? 2 : 4;
  const data = allocateSamples(plain.depth, plain.width * plain.height * channels);
  const opaque = maxSample(plain.depth);
  for (let from = 0, to = 0; from < plain.data.length; from += colours, to += channels) {
    for (let c = 0; c < colours; c++) data[to + c] = plain.data[from + c]!;
    data[to + colours] = opaque;
  }
  return { ...plain, channels, data };
}
