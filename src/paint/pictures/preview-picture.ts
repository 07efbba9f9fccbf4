import {
  inflateRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
  translateRect,
} from '../../geometry/rect.js';
import { cropPixels } from '../../raster/crop-pixels.js';
import { applyLight } from '../../raster/light/apply-light.js';
import { compileLight } from '../../raster/light/compile-light.js';
import type { LightScript } from '../../raster/light/light-script.js';
import type { Pixels } from '../../raster/pixels.js';
import { pasteInto } from '../../raster/paste-into.js';
import { placeOnCanvas } from '../../raster/place-on-canvas.js';
import { toDisplay } from '../../raster/to-display.js';
import { paintPixels } from '../paint-pixels.js';
import type { Size } from '../working-size.js';
import type { Painting, SourcePicture } from './painting.js';

/** A part of the frame, sRGB, 8 bit, with alpha. */
export interface BeforeAndAfter {
  readonly before: Pixels;
  readonly after: Pixels;
}

type PreviewPainting = Omit<Painting, 'light' | 'lightFrame'>;

/** A light, and what its lengths are measured by. */
interface MeasuredLight {
  readonly light: LightScript;
  readonly frame: Size;
}

export interface PreviewPlace {
  /** In the frame's pixels. */
  readonly region: Rect;
  /** Answers what the network paints there, which is the same under every light: made now, or known. */
  readonly once?: (paint: () => Promise<Pixels>) => Promise<Pixels>;
}

/** Standard deviations to which a bloom reaches. */
const BLOOM_REACH = 3;

function reachOf({ light: { bloom }, frame }: MeasuredLight): number {
  return bloom === null ? 0 : Math.ceil(BLOOM_REACH * bloom.radius * frame.width);
}

/**
 * Light on a part of a plate; lengths and heights are those of the frame. What a bloom takes from around the part is the
 * photo's.
 */
function lit(
  { bounds, pixels }: SourcePicture,
  painted: Pixels,
  part: Rect,
  measured: MeasuredLight,
): Pixels {
  const whole = rectFromSize(pixels.width, pixels.height);
  const around = intersectRects(inflateRect(part, reachOf(measured)), whole);
  const place = translateRect(part, -around.left, -around.top);
  const plate = cropPixels(pixels, around);
  pasteInto(plate, painted, place);
  const offset = { x: bounds.left + around.left, y: bounds.top + around.top };
  return cropPixels(
    applyLight(compileLight(measured.light, { plate, frame: measured.frame, offset }), plate),
    place,
  );
}

async function paintPart(
  signal: AbortSignal,
  source: SourcePicture,
  { model, hands, strength, detail }: PreviewPainting,
  part: Rect,
): Promise<Pixels> {
  const { pixels } = await paintPixels(signal, {
    source: source.pixels,
    transform: source.transform,
    frame: source.frame,
    model,
    hands,
    strength,
    detail,
    tile: null,
    only: part,
    onTile: () => undefined,
    onStrip: () => undefined,
  });
  return cropPixels(pixels, part);
}

/**
 * A part of the frame as it is, and as the plate will be there: the same pixels, though only what they depend on is
 * painted. Of a light with bloom, what shines in from beyond the region is taken from the photo instead of the paint.
 */
export async function previewPicture(
  signal: AbortSignal,
  source: SourcePicture,
  { light, lightFrame: frame = source.frame, ...painting }: Painting,
  { region, once = (paint) => paint() }: PreviewPlace,
): Promise<BeforeAndAfter> {
  const { bounds, pixels, transform } = source;
  const shared = intersectRects(region, bounds);
  const show = (part: Pixels): Pixels => placeOnCanvas(toDisplay(part, transform), shared, region);
  if (isEmptyRect(shared)) {
    const nothing = show({ ...pixels, width: 0, height: 0, data: pixels.data.subarray(0, 0) });
    return { before: nothing, after: nothing };
  }
  const part = translateRect(shared, -bounds.left, -bounds.top);
  const painted = await once(() => paintPart(signal, source, painting, part));
  const after = light === null ? painted : lit(source, painted, part, { light, frame });
  return { before: show(cropPixels(pixels, part)), after: show(after) };
}
