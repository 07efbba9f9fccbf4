import type { Rect } from '../../geometry/rect.js';
import { rectHeight, rectWidth } from '../../geometry/rect.js';
import type { Pixels } from '../pixels.js';

/** A picture and where it lies in the document. */
export interface Patch {
  readonly rect: Rect;
  readonly pixels: Pixels;
}

/** The compositor's working picture: straight RGBA, float 0..1, grey documents with three equal colours. */
export interface Surface extends Patch {
  readonly data: Float32Array;
}

/** Fully transparent. */
export function createSurface(rect: Rect): Surface {
  return wrapSurface(rect, new Float32Array(rectWidth(rect) * rectHeight(rect) * 4));
}

export const copySurface = (surface: Surface): Surface => wrapSurface(surface.rect, surface.data.slice());

function wrapSurface(rect: Rect, data: Float32Array): Surface {
  const pixels: Pixels = { width: rectWidth(rect), height: rectHeight(rect), channels: 4, depth: 32, data };
  return { rect, pixels, data };
}
