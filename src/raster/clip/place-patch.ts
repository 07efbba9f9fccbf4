import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
  rectHeight,
  rectWidth,
  rect,
  translateRect,
} from '../../geometry/rect.js';
import type { Patch } from '../composite/surface.js';
import { windowPixels } from '../resample/window-pixels.js';

/** What the camera sees of a layer: the upper left corner in the layer's pixels, and how many of them a pixel shows. */
export interface PatchView {
  readonly left: number;
  readonly top: number;
  readonly step: number;
}

/** Pixels of the picture around a resampled patch that its edge may still reach. */
const EDGE = 3;

/** Nearer to a whole pixel than this is on it; far less than an 8-bit step at the hardest edge. */
const NEARLY_WHOLE = 1e-6;

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < NEARLY_WHOLE;

/** Where a patch lands in the picture, grown by what resampling adds to its edge. */
function landing({ left, top, right, bottom }: Rect, view: PatchView, frame: Rect): Rect {
  const [x, y] = [
    (at: number): number => (at - view.left) / view.step,
    (at: number): number => (at - view.top) / view.step,
  ];
  const edge = Math.ceil(EDGE / Math.min(1, view.step));
  const area = rect(
    Math.floor(x(left)) - edge,
    Math.floor(y(top)) - edge,
    Math.ceil(x(right)) + edge,
    Math.ceil(y(bottom)) + edge,
  );
  return intersectRects(area, frame);
}

/**
 * A patch as the camera sees it, in pixels of the picture. On whole pixels without zoom it is only moved, and its samples
 * are the same array; else it is resampled where it shows.
 */
export function placePatch(
  patch: Patch,
  view: PatchView,
  frame: { readonly width: number; readonly height: number },
): Patch {
  const { left, top, step } = view;
  if (step === 1 && isWhole(left) && isWhole(top)) {
    return { rect: translateRect(patch.rect, -Math.round(left), -Math.round(top)), pixels: patch.pixels };
  }
  const area = landing(patch.rect, view, rectFromSize(frame.width, frame.height));
  if (isEmptyRect(area))
    return {
      rect: rect(0, 0, 0, 0),
      pixels: { ...patch.pixels, width: 0, height: 0, data: new Uint8Array(0) },
    };
  const pixels = windowPixels(patch.pixels, {
    left: left + area.left * step - patch.rect.left,
    top: top + area.top * step - patch.rect.top,
    step,
    width: rectWidth(area),
    height: rectHeight(area),
  });
  return { rect: area, pixels };
}
