import { type Rect, translateRect } from '../../geometry/rect.js';
import { cropPixels } from '../../raster/crop-pixels.js';
import { applyLight } from '../../raster/light/apply-light.js';
import { compileLight } from '../../raster/light/compile-light.js';
import { mixPictures } from '../../raster/mix-pictures.js';
import type { Pixels } from '../../raster/pixels.js';
import type { Painting, SourcePicture } from './painting.js';

/**
 * A part of a background at the working size as the plate will show it there, made from what the network painted: strength
 * and light need no network. A bloom takes what shines in from beyond the part from nowhere.
 * @param painted of the part, in full strength and without light
 * @param part inside of the source, in its pixels
 */
export function livePicture(
  { pixels, frame, bounds }: SourcePicture,
  painted: Pixels,
  { strength, light }: Pick<Painting, 'strength' | 'light'>,
  part: Rect,
): Pixels {
  const plate =
    strength === 1
      ? painted
      : mixPictures([
          { pixels: painted, weight: strength },
          { pixels: cropPixels(pixels, part), weight: 1 - strength },
        ]);
  if (light === null) return plate;
  const { left: x, top: y } = translateRect(part, bounds.left, bounds.top);
  return applyLight(compileLight(light, { plate, frame, offset: { x, y } }), plate);
}
