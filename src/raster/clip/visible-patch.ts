import { rect, type Rect } from '../../geometry/rect.js';
import type { Patch } from '../composite/surface.js';
import { cropPixels } from '../crop-pixels.js';
import { hasAlpha, type Pixels } from '../pixels.js';

/** The smallest rectangle around all that is not fully transparent; empty where everything is. */
function visiblePart({ width, height, channels, data }: Pixels): Rect {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = channels - 1; y < height; y++) {
    for (let x = 0; x < width; x++, i += channels) {
      if (data[i] === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  return right > left ? rect(left, top, right, bottom) : rect(0, 0, 0, 0);
}

/** A picture without the transparent margin around it, and where the rest lies; one without alpha is whole. */
export function visiblePatch(pixels: Pixels, left = 0, top = 0): Patch {
  if (!hasAlpha(pixels.channels))
    return { rect: rect(left, top, left + pixels.width, top + pixels.height), pixels };
  const part = visiblePart(pixels);
  const place = rect(left + part.left, top + part.top, left + part.right, top + part.bottom);
  return { rect: place, pixels: cropPixels(pixels, part) };
}
