import { type Rect, rectHeight, rectWidth } from '../geometry/rect.js';
import { allocateSamples, type Pixels } from './pixels.js';

/** The part `region`, which lies inside the picture, as a picture of its own. */
export function cropPixels({ width, channels, depth, data }: Pixels, region: Rect): Pixels {
  const size = { width: rectWidth(region), height: rectHeight(region) };
  const cropped = allocateSamples(depth, size.width * size.height * channels);
  for (let y = 0; y < size.height; y++) {
    const at = ((y + region.top) * width + region.left) * channels;
    cropped.set(data.subarray(at, at + size.width * channels), y * size.width * channels);
  }
  return { ...size, channels, depth, data: cropped };
}
