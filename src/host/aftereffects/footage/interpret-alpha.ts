import {
  allocateSamples,
  type ChannelCount,
  hasAlpha,
  maxSample,
  type Pixels,
} from '../../../raster/pixels.js';
import { hasTransparency } from '../../../raster/transparency.js';
import { unmatte } from '../../../raster/unmatte.js';
import type { AlphaFacts } from '../facts/item-facts.js';

/** The colours alone. */
function withoutAlpha(pixels: Pixels): Pixels {
  const { width, height, depth, data } = pixels;
  const channels = (pixels.channels - 1) as ChannelCount;
  const plain = allocateSamples(depth, width * height * channels);
  for (let from = 0, to = 0; from < data.length; from += pixels.channels)
    for (let c = 0; c < channels; c++) plain[to++] = data[from + c]!;
  return { width, height, channels, depth, data: plain };
}

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
