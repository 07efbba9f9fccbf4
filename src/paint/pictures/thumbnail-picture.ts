import { rectFromSize } from '../../geometry/rect.js';
import { downscale } from '../../raster/downscale.js';
import { applyLight } from '../../raster/light/apply-light.js';
import { compileLight } from '../../raster/light/compile-light.js';
import type { LightScript } from '../../raster/light/light-script.js';
import type { Pixels } from '../../raster/pixels.js';
import { placeOnCanvas } from '../../raster/place-on-canvas.js';
import { toDisplay } from '../../raster/to-display.js';
import { paintPixels } from '../paint-pixels.js';
import type { Painting, SourcePicture } from './painting.js';

/** How much larger than shown a thumbnail is painted: at its own size a brush would be as wide as a house. */
const OVERSIZE = 2;

/** A background in small, in a frame that was made as much smaller. */
export function shrunkSource(source: SourcePicture, size: number): SourcePicture {
  const { frame, bounds, pixels, transform } = source;
  const scale = Math.min(1, (size * OVERSIZE) / Math.max(frame.width, frame.height));
  const shrunk = (side: number): number => Math.max(1, Math.round(side * scale));
  const small = downscale(pixels, shrunk(pixels.width), shrunk(pixels.height));
  const [left, top] = [Math.round(bounds.left * scale), Math.round(bounds.top * scale)];
  return {
    frame: { width: shrunk(frame.width), height: shrunk(frame.height) },
    bounds: { left, top, right: left + small.width, bottom: top + small.height },
    pixels: small,
    transform,
  };
}

/** A small background painted: the hand can be told by it, though its strokes are broader than in the plate. */
export async function paintThumbnail(
  signal: AbortSignal,
  { pixels, frame, transform }: SourcePicture,
  { model, hands, strength }: Painting,
): Promise<Pixels> {
  const options = { source: pixels, transform, frame, model, hands, strength, detail: 4, tile: null };
  const painted = await paintPixels(signal, {
    ...options,
    onTile: () => undefined,
    onStrip: () => undefined,
  });
  return painted.pixels;
}

/**
 * The frame in small with a picture of the small background in it, under a light.
 * @param size longest side of the result in pixels
 */
export function frameThumbnail(
  { frame, bounds, transform }: SourcePicture,
  plate: Pixels,
  { light, size }: { readonly light: LightScript | null; readonly size: number },
): Pixels {
  const offset = { x: bounds.left, y: bounds.top };
  const lit = light === null ? plate : applyLight(compileLight(light, { plate, frame, offset }), plate);
  const whole = placeOnCanvas(toDisplay(lit, transform), bounds, rectFromSize(frame.width, frame.height));
  const scale = Math.min(1, size / Math.max(frame.width, frame.height));
  const shrunk = (side: number): number => Math.max(1, Math.round(side * scale));
  return downscale(whole, shrunk(frame.width), shrunk(frame.height));
}
