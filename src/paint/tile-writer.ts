import { type Rect, rectHeight, rectWidth } from '../geometry/rect.js';
import type { ColourTransform } from '../raster/colour/colour-transform.js';
import { mixStrength } from '../raster/mix-strength.js';
import type { Pixels } from '../raster/pixels.js';

export interface TileWriter {
  readonly transform: ColourTransform;
  readonly source: Pixels;
  readonly target: Pixels;
  /** 0..1 */
  readonly strength: number;
}

/**
 * Mixes each painted area with what it was painted from and puts it into the target at the document's depth. The
 * areas come as interleaved sRGB, 0..1, and are changed.
 */
export function createTileWriter({
  transform,
  source,
  target,
  strength,
}: TileWriter): (area: Rect, rgb: Float32Array) => void {
  let own = new Float32Array(0);
  return (area, rgb) => {
    const count = rectWidth(area) * rectHeight(area) * 3;
    if (own.length < count) own = new Float32Array(count);
    const unpainted = own.subarray(0, count);
    transform.toSrgb(source, area, unpainted);
    mixStrength(rgb, unpainted, strength);
    transform.fromSrgb(rgb, area, target);
  };
}
