import { intersectRects, isEmptyRect, type Rect, rect, rectFromSize, rectWidth } from '../geometry/rect.js';
import type { Pixels } from './pixels.js';

/**
 * Writes a picture over another of its channels and depth, with its top left corner at `left`, `top` of that; what would
 * lie outside is left away. Changes `target`.
 */
export function pasteInto(target: Pixels, pixels: Pixels, { left, top }: Pick<Rect, 'left' | 'top'>): void {
  const { channels, data } = pixels;
  const place = rect(left, top, left + pixels.width, top + pixels.height);
  const shared = intersectRects(place, rectFromSize(target.width, target.height));
  if (isEmptyRect(shared)) return;
  for (let y = shared.top; y < shared.bottom; y++) {
    const from = ((y - top) * pixels.width + shared.left - left) * channels;
    target.data.set(
      data.subarray(from, from + rectWidth(shared) * channels),
      (y * target.width + shared.left) * channels,
    );
  }
}
