import { inflateRect, intersectRects, type Rect, rect, rectFromSize } from '../geometry/rect.js';
import type { PaintTilesReport } from '../inference/paint-tiles-options.js';
import type { ReadArea } from '../inference/tile-runner.js';
import { clampToUnit } from '../raster/clamp-to-unit.js';
import type { ColourTransform } from '../raster/colour/colour-transform.js';
import { srgbTransform } from '../raster/colour/srgb-transform.js';
import { createGuidedEnlargement } from '../raster/detail/guided-enlargement.js';
import { shrinkToSrgb } from '../raster/detail/shrink-to-srgb.js';
import type { Pixels } from '../raster/pixels.js';
import { reflectedIndices } from '../raster/reflected-indices.js';
import { inStrips } from './in-strips.js';
import type { Size } from './working-size.js';

type WriteArea = (area: Rect, rgb: Float32Array) => void;

export interface ShrunkRequest {
  /** At the document's depth and in its profile, colour extended under alpha. */
  readonly photo: Pixels;
  readonly transform: ColourTransform;
  readonly working: Size;
  /** The only part of the photo that is wanted painted. */
  readonly only?: Rect;
  /** Paints a picture of the working size, or just `only` of it; both ways sRGB, 0..1. */
  paint(read: ReadArea, write: WriteArea, only?: Rect): Promise<PaintTilesReport>;
  /** Takes strips of the full-size painting, from the top. */
  readonly write: WriteArea;
  readonly onStrip: (done: number, total: number) => void;
}

/** 16 bit, so that nothing shows that was not there: a third of float's memory, and 8K at any detail stays bounded. */
const emptyPicture = ({ width, height }: Size): Pixels & { readonly data: Uint16Array } => ({
  width,
  height,
  channels: 3,
  depth: 16,
  data: new Uint16Array(width * height * 3),
});

/** Pixels of the working size around a place that its full-size pixels follow: two windows and a neighbour. */
const FOLLOWED = 4;

/** The part of the working size that full-size pixels of `region` come from. */
function paintedUnder({ left, top, right, bottom }: Rect, photo: Size, working: Size): Rect {
  const [sx, sy] = [working.width / photo.width, working.height / photo.height];
  const part = rect(
    Math.floor(left * sx),
    Math.floor(top * sy),
    Math.ceil(right * sx),
    Math.ceil(bottom * sy),
  );
  return intersectRects(inflateRect(part, FOLLOWED), rectFromSize(working.width, working.height));
}

type Rows = readonly [top: number, bottom: number];

/** Rows of a picture that are read for an area that may reach beyond it, where the picture is mirrored. */
function rowsUnder({ top, bottom }: Rect, { height }: Size): Rows {
  const rows = reflectedIndices(top, bottom, height);
  return [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b)) + 1];
}

/** Does something with each row once, when it is first asked for. */
function rowsOnce(work: (rows: Rows) => void): (rows: Rows) => void {
  const done = new Set<number>();
  return ([top, bottom]) => {
    for (let y = top; y < bottom; y++) {
      if (done.has(y)) continue;
      let end = y;
      while (end < bottom && !done.has(end)) done.add(end++);
      work([y, end]);
    }
  };
}

/**
 * Paints a picture at its working size and puts the edges of the full size back. Only the two small pictures are
 * held as a whole; the full size is read and written strip by strip.
 * @throws HaikeiError `cancelled`, and what `paint` throws
 */
export async function paintShrunk(signal: AbortSignal, request: ShrunkRequest): Promise<PaintTilesReport> {
  const { photo, transform, working, onStrip } = request;
  const { width, height } = photo;
  const small = emptyPicture(working);
  const painting = emptyPicture(working);
  const shrink = rowsOnce((rows) => shrinkToSrgb(photo, transform, small, rows));
  const strips = { pixels: width * height, rows: request.only ? 0 : working.height };
  await inStrips(signal, strips, (top, bottom) => shrink([top, bottom]));
  const report = await request.paint(
    (area, out) => {
      shrink(rowsUnder(area, working));
      srgbTransform.toSrgb(small, area, out);
    },
    (area, rgb) => srgbTransform.fromSrgb(rgb, area, painting),
    request.only && paintedUnder(request.only, photo, working),
  );
  const enlarge = createGuidedEnlargement({ photo: small, painting }, { width, height });
  const [first, end] = request.only ? [request.only.top, request.only.bottom] : [0, height];
  await inStrips(signal, { pixels: width * (end - first), rows: end - first, onStrip }, (from, to) => {
    const [top, bottom] = [first + from, first + to];
    const area = rect(0, top, width, bottom);
    const rgb = new Float32Array((bottom - top) * width * 3);
    transform.toSrgb(photo, area, rgb);
    clampToUnit(rgb);
    enlarge(rgb, top, bottom);
    request.write(area, rgb);
  });
  return report;
}
