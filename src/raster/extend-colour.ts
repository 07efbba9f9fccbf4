import { fillFromCoarse } from './fill-from-coarse.js';
import type { Pixels } from './pixels.js';
import { shrinkWeighted } from './shrink-weighted.js';
import { hasTransparency, isFullyTransparent } from './transparency.js';

/** The colour of a pixel of alpha 16/255 or more is fine enough to be kept as it is. */
const TRUST = 16;

/**
 * Gives transparent pixels the colour of the visible ones around them, so that a network that reads across
 * the edge of a shape does not drag in whatever colour lies unseen under it. Alpha stays as it is; almost
 * transparent pixels move towards their surroundings by how transparent they are. Returns the picture itself
 * when there is nothing to do (all opaque, or nothing visible), else a copy.
 *
 * Pull–push over a pyramid of halved pictures with saturating weights: Gortler, Grzeszczuk, Szeliski, Cohen,
 * "The Lumigraph", SIGGRAPH 1996. In whole numbers, so the same everywhere. Needs the copy and 2.7 bytes per
 * pixel for the pyramid.
 */
export function extendColour(pixels: Pixels): Pixels {
  if (!hasTransparency(pixels) || isFullyTransparent(pixels)) return pixels;
  const levels: Pixels[] = [];
  for (let level = pixels; level.width > 1 || level.height > 1; levels.push(level)) {
    level = shrinkWeighted(level);
  }
  for (let i = levels.length - 2; i >= 0; i--) fillFromCoarse(levels[i]!, levels[i + 1]!, 1);
  const filled = { ...pixels, data: pixels.data.slice() };
  if (levels[0]) fillFromCoarse(filled, levels[0], TRUST);
  return filled;
}
