import type { Pixels } from './pixels.js';
import { maxSample } from './pixels.js';

/**
 * Moves the colours of `fine`, in place, towards the bilinearly enlarged `coarse` (half the size, 16 bit) by
 * as much as they are transparent. Alpha times `trust`, at most full, is how much a pixel's own colour counts.
 */
export function fillFromCoarse(fine: Pixels, coarse: Pixels, trust: number): void {
  const row = new Float64Array(fine.width * (fine.channels - 1));
  for (let y = 0; y < fine.height; y++) {
    if (!rowNeedsFill(fine, y, trust)) continue;
    enlargeRow(coarse, y, fine.width, row);
    fillRow(fine, y, row, trust);
  }
}

function rowNeedsFill({ width, channels, depth, data }: Pixels, y: number, trust: number): boolean {
  const enough = maxSample(depth) / trust;
  const end = (y + 1) * width * channels;
  for (let i = y * width * channels + channels - 1; i < end; i += channels) {
    if (data[i]! < enough) return true;
  }
  return false;
}

/** Colours of row `y` of a picture twice as large: 9/16 of the nearest, 3/16, 3/16 and 1/16 of the next. */
function enlargeRow(coarse: Pixels, y: number, width: number, out: Float64Array): void {
  const { channels, data } = coarse;
  const own = (y >> 1) * coarse.width;
  const next = neighbour(y, coarse.height) * coarse.width;
  for (let x = 0, to = 0; x < width; x++) {
    const across = x >> 1;
    const beside = neighbour(x, coarse.width);
    for (let c = 0; c < channels - 1; c++, to++) {
      const upper = 3 * data[(own + across) * channels + c]! + data[(own + beside) * channels + c]!;
      const lower = 3 * data[(next + across) * channels + c]! + data[(next + beside) * channels + c]!;
      out[to] = (3 * upper + lower) / 16;
    }
  }
}

/** The second nearest of the `size` coarse positions to the fine position `at`. */
const neighbour = (at: number, size: number): number =>
  Math.min(size - 1, Math.max(0, (at >> 1) + (at & 1 ? 1 : -1)));

function fillRow(
  { width, channels, depth, data }: Pixels,
  y: number,
  row: Float64Array,
  trust: number,
): void {
  const most = maxSample(depth);
  const from16 = most / 65535;
  const colours = channels - 1;
  for (let x = 0, i = y * width * channels; x < width; x++, i += channels) {
    const own = Math.min(most, data[i + colours]! * trust) / most;
    if (own === 1) continue;
    for (let c = 0; c < colours; c++) {
      const around = row[x * colours + c]! * from16;
      data[i + c] = Math.round(around + (data[i + c]! - around) * own);
    }
  }
}
