import { visiblePatch } from '../../raster/clip/visible-patch.js';
import type { Patch } from '../../raster/composite/surface.js';
import { keyWhite } from '../../raster/key/key-white.js';
import { smoothEdges } from '../../raster/key/smooth-edges.js';
import type { Pixels } from '../../raster/pixels.js';
import { hasTransparency } from '../../raster/transparency.js';
import type { KeyChoice } from './key-choice.js';

/** Whether white is keyed: where it is asked for, or a picture is opaque, as a scan on white paper is. */
export const wantsKey = (key: KeyChoice, pixels: Pixels): boolean =>
  key === 'white' || (key === 'auto' && !hasTransparency(pixels));

/** A drawing as it is composited: keyed where it stands on white, smoothed where that is asked for, without its margin. */
export function finishDrawing(pixels: Pixels, key: KeyChoice, smooth: boolean): Patch {
  const keyed = wantsKey(key, pixels) ? keyWhite(pixels) : pixels;
  return visiblePatch(smooth ? smoothEdges(keyed) : keyed);
}
