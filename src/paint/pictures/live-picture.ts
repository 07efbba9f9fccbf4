import type { Rect } from '../../geometry/rect.js';
import { applyLight } from '../../raster/light/apply-light.js';
import { compileLight } from '../../raster/light/compile-light.js';
import { mixPictures } from '../../raster/mix-pictures.js';
import type { Pixels } from '../../raster/pixels.js';
import type { Size } from '../working-size.js';
import type { Painting } from './painting.js';

/** A part of a background at the working size, or at any smaller one. */
export interface LivePart {
  readonly photo: Pixels;
  /** By the network, in full strength and without light. */
  readonly painted: Pixels;
  /** What lengths of the light are measured by, as much smaller. */
  readonly frame: Size;
  /** Where the part lies in the frame. */
  readonly place: Pick<Rect, 'left' | 'top'>;
}

/**
 * A part of a background as the plate will show it there, made from what the network painted: strength and light need no
 * network. A bloom takes what shines in from beyond the part from nowhere.
 */
export function livePicture(
  { photo, painted, frame, place }: LivePart,
  { strength, light }: Pick<Painting, 'strength' | 'light'>,
): Pixels {
  const plate =
    strength === 1
      ? painted
      : mixPictures([
          { pixels: painted, weight: strength },
          { pixels: photo, weight: 1 - strength },
        ]);
  if (light === null) return plate;
  const offset = { x: place.left, y: place.top };
  return applyLight(compileLight(light, { plate, frame, offset }), plate);
}
