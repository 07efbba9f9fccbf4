import { intersectRects, isEmptyRect, type Rect, rect, rectWidth } from '../geometry/rect.js';
import { allocateSamples, type Pixels } from './pixels.js';

/** The part `canvas` of a plane on which a picture with alpha lies at `left`, `top`; transparent where it does not reach. */
export function placeOnCanvas(
  pixels: Pixels,
  { left, top }: Pick<Rect, 'left' | 'top'>,
  canvas: Rect,
): Pixels {
  const { channels, depth, data } = pixels;
  const [width, height] = [rectWidth(canvas), canvas.bottom - canvas.top];
  const placed = allocateSamples(depth, width * height * channels);
  const shared = intersectRects(rect(left, top, left + pixels.width, top + pixels.height), canvas);
  if (isEmptyRect(shared)) return { width, height, channels, depth, data: placed };
  for (let y = shared.top; y < shared.bottom; y++) {
    const from = ((y - top) * pixels.width + shared.left - left) * channels;
    const to = ((y - canvas.top) * width + shared.left - canvas.left) * channels;
    placed.set(data.subarray(from, from + rectWidth(shared) * channels), to);
  }
  return { width, height, channels, depth, data: placed };
}
