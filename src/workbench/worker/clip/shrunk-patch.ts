import { rect, type Rect } from '../../../geometry/rect.js';
import type { Patch } from '../../../raster/composite/surface.js';
import { allocateSamples, type Pixels } from '../../../raster/pixels.js';
import { halvePicture } from '../../view/halve-picture.js';

/** The smallest rectangle around another whose sides are multiples of `step`. */
const aligned = ({ left, top, right, bottom }: Rect, step: number): Rect =>
  rect(
    step * Math.floor(left / step),
    step * Math.floor(top / step),
    step * Math.ceil(right / step),
    step * Math.ceil(bottom / step),
  );

/** The picture in the middle of nothing. */
function padded({ rect: place, pixels }: Patch, to: Rect): Pixels {
  const { channels, depth, data, width, height } = pixels;
  const [wide, high] = [to.right - to.left, to.bottom - to.top];
  if (wide === width && high === height) return pixels;
  const out = allocateSamples(depth, wide * high * channels);
  for (let y = 0; y < height; y++) {
    const at = ((y + place.top - to.top) * wide + place.left - to.left) * channels;
    out.set(data.subarray(y * width * channels, (y + 1) * width * channels), at);
  }
  return { width: wide, height: high, channels, depth, data: out };
}

/** A patch with alpha 2ⁿ times smaller, in the pixels of the smaller frame. */
export function shrunkPatch(patch: Patch, level: number): Patch {
  if (level === 0) return patch;
  const step = 2 ** level;
  const place = aligned(patch.rect, step);
  let pixels = padded(patch, place);
  for (let i = 0; i < level; i++) pixels = halvePicture(pixels);
  const { left, top, right, bottom } = place;
  return { rect: rect(left / step, top / step, right / step, bottom / step), pixels };
}
