import { pngCredits } from '../provenance/png-credits.js';
import type { Pixels } from '../raster/pixels.js';
import { encodePng } from '../raster/png/encode-png.js';
import { hasTransparency } from '../raster/transparency.js';
import { withoutAlpha } from '../raster/without-alpha.js';
import type { PaintedPicture } from './paint-picture.js';

/** An alpha that says nothing is left away. */
const withoutEmptyAlpha = (pixels: Pixels): Pixels =>
  hasTransparency(pixels) ? pixels : withoutAlpha(pixels);

/** A painted plate as a PNG of its own depth and profile, with its credits. */
export const platePng = ({ pixels, profile, provenance }: PaintedPicture): Uint8Array =>
  encodePng(withoutEmptyAlpha(pixels), { profile, texts: pngCredits(provenance) });
