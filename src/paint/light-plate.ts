import type { Rect } from '../geometry/rect.js';
import type { PlateLight } from '../host/host.js';
import { applyLight } from '../raster/light/apply-light.js';
import { compileLight } from '../raster/light/compile-light.js';
import type { LightScript } from '../raster/light/light-script.js';
import type { Pixels } from '../raster/pixels.js';
import type { Shot } from '../scene/shot.js';
import { groupName } from './plate-name.js';

interface PaintedPlate {
  readonly shot: Shot;
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
  const { shot, hands, pixels, bounds } = plate;
  if (script === null) return { pixels, light: null };
  const layers = compileLight(script, {
    plate: pixels,
    frame: { width: shot.width, height: shot.height },
    offset: { x: bounds.left, y: bounds.top },
  });
  if (bake) return { pixels: applyLight(layers, pixels), light: null };
  return { pixels, light: { id: script.id, groupName: groupName(hands, script.id), layers } };
}
