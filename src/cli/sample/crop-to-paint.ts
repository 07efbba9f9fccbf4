import { rect, rectHeight, rectWidth } from '../../geometry/rect.js';
import type { Rect } from '../../geometry/rect.js';
import type { Pixels } from '../../raster/pixels.js';

/** A picture with alpha without the empty margin around it, and where the rest lies. */
export function cropToPaint(pixels: Pixels, left: number, top: number): { bounds: Rect; pixels: Pixels } {
  const inner = paintedPart(pixels);
  const [width, height] = [rectWidth(inner), rectHeight(inner)];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((inner.top + y) * pixels.width + inner.left) * 4;
    data.set((pixels.data as Uint8Array).subarray(from, from + width * 4), y * width * 4);
  }
  const bounds = rect(left + inner.left, top + inner.top, left + inner.right, top + inner.bottom);
  return { bounds, pixels: { width, height, channels: 4, depth: 8, data } };
}

function paintedPart({ width, height, data }: Pixels): Rect {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 3, pixel = 0; i < data.length; i += 4, pixel++) {
    if (data[i] === 0) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return rect(left, top, Math.max(left, right), Math.max(top, bottom));
}
