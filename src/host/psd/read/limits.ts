import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Rect } from '../../../geometry/rect.js';
import { rectHeight, rectWidth } from '../../../geometry/rect.js';

/** The longest side of a canvas or a layer: Photoshop's limit for PSD (version 1) and PSB (version 2), in pixels. */
export const maxSide = (version: 1 | 2): number => (version === 1 ? 30_000 : 300_000);

/** The largest picture that is decoded in one piece, in pixels: a 20 000 × 20 000 plate, 1.6 GB as 8 bit RGBA. */
export const MAX_PIXELS = 400_000_000;

/** @throws HaikeiError `layer-too-large` above `MAX_PIXELS` */
export function refuseLargePicture(layer: string, bounds: Rect): void {
  const [width, height] = [rectWidth(bounds), rectHeight(bounds)];
  if (width * height > MAX_PIXELS) {
    throw new HaikeiError('layer-too-large', { layer, width, height, limit: MAX_PIXELS });
  }
}
