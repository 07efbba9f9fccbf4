import { type Rect, rectWidth } from '../geometry/rect.js';
import { pasteInto } from './paste-into.js';
import { allocateSamples, type Pixels } from './pixels.js';

/** The part `canvas` of a plane on which a picture with alpha lies at `left`, `top`; transparent where it does not reach. */
export function placeOnCanvas(
  pixels: Pixels,
  { left, top }: Pick<Rect, 'left' | 'top'>,
  canvas: Rect,
): Pixels {
  const { channels, depth } = pixels;
  const [width, height] = [rectWidth(canvas), canvas.bottom - canvas.top];
  const placed = { width, height, channels, depth, data: allocateSamples(depth, width * height * channels) };
  pasteInto(placed, pixels, { left: left - canvas.left, top: top - canvas.top });
  return placed;
}
