import type { Rect } from '../geometry/rect.js';
import type { PlateLight } from '../host/host.js';
import { applyLight } from '../raster/light/apply-light.js';
import { compileLight } from '../raster/light/compile-light.js';
import type { LightScript } from '../raster/light/light-script.js';
import type { Pixels } from '../raster/pixels.js';
import { groupName } from './plate-name.js';
import type { Size } from './working-size.js';

interface PaintedPlate {
  /** What lengths of a light are measured by: the document's canvas, or the picture that a camera takes of it. */
  readonly frame: Size;
  readonly hands: Readonly<Record<string, number>>;
  /** In the document's profile and depth, without light. */
  readonly pixels: Pixels;
  readonly bounds: Rect;
}

/** A plate under its light: as layers above it, or in its pixels. */
export interface LitPlate {
  readonly pixels: Pixels;
  readonly light: PlateLight | null;
}

/**
 * Lays a light over a plate. It works on the encoded values of the document, whatever its profile, as the artist's own
 * adjustment layers would; so baked pixels equal what the layers show.
 */
export function lightPlate(script: LightScript | null, plate: PaintedPlate, bake: boolean): LitPlate {
  const { frame, hands, pixels, bounds } = plate;
  if (script === null) return { pixels, light: null };
  const layers = compileLight(script, {
    plate: pixels,
    frame,
    offset: { x: bounds.left, y: bounds.top },
  });
  if (bake) return { pixels: applyLight(layers, pixels), light: null };
  return { pixels, light: { id: script.id, groupName: groupName(hands, script.id), layers } };
}
