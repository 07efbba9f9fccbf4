import type { Rect } from '../../geometry/rect.js';
import { cropPixels } from '../../raster/crop-pixels.js';
import type { Pixels } from '../../raster/pixels.js';
import { paintPixels } from '../paint-pixels.js';
import type { Painting, SourcePicture } from './painting.js';

/** Of the brush, for a picture that is at the working size already: never shrunk again. */
const AS_IT_IS = 4;

/**
 * A part of a background of the working size as the network paints it, in full strength and without light; the same that
 * the plate is made from.
 * @param part inside of the source, in its pixels
 */
export async function paintWorking(
  signal: AbortSignal,
  { pixels, transform }: SourcePicture,
  { model, hands }: Pick<Painting, 'model' | 'hands'>,
  part: Rect,
): Promise<Pixels> {
  const { width, height } = pixels;
  const painted = await paintPixels(signal, {
    source: pixels,
    transform,
    frame: { width, height },
    model,
    hands,
    strength: 1,
    detail: AS_IT_IS,
    tile: null,
    only: part,
    onTile: () => undefined,
    onStrip: () => undefined,
  });
  return cropPixels(painted.pixels, part);
}
