import { rect, rectWidth, type Rect } from '../../../geometry/rect.js';

/** Pixels of one strip; the compositor takes 16 bytes for each, for each open group. */
const STRIP_PIXELS = 1 << 20;

/** A region cut into full-width strips from the top, so that memory does not grow with its height. */
export function stripsOf(region: Rect): Rect[] {
  const height = Math.max(1, Math.floor(STRIP_PIXELS / Math.max(1, rectWidth(region))));
  const strips: Rect[] = [];
  for (let top = region.top; top < region.bottom; top += height) {
    strips.push(rect(region.left, top, region.right, Math.min(region.bottom, top + height)));
  }
  return strips;
}
