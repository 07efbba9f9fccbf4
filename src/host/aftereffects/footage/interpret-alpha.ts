import { hasAlpha, maxSample, type Pixels } from '../../../raster/pixels.js';
import { hasTransparency } from '../../../raster/transparency.js';
import { unmatte } from '../../../raster/unmatte.js';
import { withoutAlpha } from '../../../raster/without-alpha.js';
import type { AlphaFacts } from '../facts/item-facts.js';

function withInvertedAlpha(pixels: Pixels): Pixels {
  const data = pixels.data.slice();
  const most = maxSample(pixels.depth);
  const step = pixels.channels;
  for (let at = step - 1; at < data.length; at += step) data[at] = most - data[at]!;
  return { ...pixels, data };
}

/**
 * A file's pixels as After Effects was told to understand them, with straight alpha; without alpha where none of it
 * shows, so that a plate's file needs no interpretation.
 */
export function interpretAlpha(pixels: Pixels, alpha: AlphaFacts | null): Pixels {
  if (!hasAlpha(pixels.channels)) return pixels;
  if (alpha === null || alpha.mode === 'ignore') return withoutAlpha(pixels);
  const upright = alpha.inverted ? withInvertedAlpha(pixels) : pixels;
  const own = alpha.mode === 'premultiplied' ? unmatte(upright, alpha.matteColour) : upright;
  return hasTransparency(own) ? own : withoutAlpha(own);
}
