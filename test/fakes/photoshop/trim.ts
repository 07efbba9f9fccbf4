import { intersectRects, isEmptyRect, type Rect, rectHeight, rectWidth } from '../../../src/geometry/rect.js';
import { allocateSamples, hasAlpha, type Pixels } from '../../../src/raster/pixels.js';
import { NOTHING } from './fake-state.js';

interface Placed {
  readonly bounds: Rect;
  readonly pixels: Pixels;
}

/** The part `to` of pixels that lie at `from`. */
export function cut(pixels: Pixels, from: Rect, to: Rect): Pixels {
  const [width, height] = [rectWidth(to), rectHeight(to)];
  const { channels, depth } = pixels;
  const data = allocateSamples(depth, width * height * channels);
  for (let y = 0; y < height; y++) {
    const at = ((y + to.top - from.top) * pixels.width + to.left - from.left) * channels;
    data.set(pixels.data.subarray(at, at + width * channels), y * width * channels);
  }
  return { width, height, channels, depth, data };
}

function contentOf({ width, channels, data }: Pixels, { left, top }: Rect): Rect {
  let l = Infinity;
  let t = Infinity;
  let r = -Infinity;
  let b = -Infinity;
  for (let i = channels - 1, x = 0, y = 0; i < data.length; i += channels, x++) {
    if (x === width) {
      x = 0;
      y++;
    }
    if (data[i] === 0) continue;
    if (x < l) l = x;
    if (x >= r) r = x + 1;
    if (t === Infinity) t = y;
    b = y + 1;
  }
  return l === Infinity ? NOTHING : { left: left + l, top: top + t, right: left + r, bottom: top + b };
}

/** What Photoshop keeps, and what it gives: the smallest rectangle that holds anything, inside `wanted`. */
export function trim({ bounds, pixels }: Placed, wanted: Rect): Placed | null {
  const inside = intersectRects(bounds, wanted);
  if (isEmptyRect(inside)) return null;
  const part = cut(pixels, bounds, inside);
  const content = hasAlpha(pixels.channels) ? contentOf(part, inside) : inside;
  return isEmptyRect(content) ? null : { bounds: content, pixels: cut(part, inside, content) };
}
