import type { Rect } from '../../../geometry/rect.js';
import { intersectRects, isEmptyRect, rectWidth } from '../../../geometry/rect.js';
import type { RowReader } from './row-reader.js';

/** Rows decoded at once: enough to keep calls cheap, small beside a picture. */
const STRIP = 64;

export interface PlaneTarget {
  /** Interleaved samples of `region`. */
  readonly data: Uint8Array | Uint16Array;
  readonly region: Rect;
  readonly channels: number;
  /** Which of the interleaved channels to fill. */
  readonly channel: number;
}

/** Writes the part of a plane (at `bounds`, in the same space as `region`) that lies in the region; the rest stays. */
export function copyPlane(rows: RowReader, bounds: Rect, target: PlaneTarget): void {
  const common = intersectRects(bounds, target.region);
  if (isEmptyRect(common)) return;
  for (let top = common.top; top < common.bottom; top += STRIP) {
    const bottom = Math.min(common.bottom, top + STRIP);
    const strip = rows(top - bounds.top, bottom - bounds.top);
    for (let y = top; y < bottom; y++) copyRow(strip, { bounds, common, y, row: y - top }, target);
  }
}

interface RowPlace {
  readonly bounds: Rect;
  readonly common: Rect;
  readonly y: number;
  readonly row: number;
}

function copyRow(strip: Uint8Array, place: RowPlace, target: PlaneTarget): void {
  const { bounds, common } = place;
  const { data, region, channels } = target;
  const from = place.row * rectWidth(bounds) + common.left - bounds.left;
  const pixel = (place.y - region.top) * rectWidth(region) + common.left - region.left;
  const count = rectWidth(common);
  let to = pixel * channels + target.channel;
  if (data instanceof Uint8Array) {
    for (let i = from; i < from + count; i++, to += channels) data[to] = strip[i]!;
  } else {
    for (let i = 2 * from; i < 2 * (from + count); i += 2, to += channels) {
      data[to] = (strip[i]! << 8) | strip[i + 1]!;
    }
  }
}
