import { allocateSamples, hasAlpha, maxSample, type Pixels } from '../pixels.js';
import { type AxisTaps, axisTaps } from './axis-taps.js';

export interface PixelWindow {
  /** The left and upper edge of the window on the picture, in its pixels; need not be whole. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the picture that a pixel of the result is wide and high. */
  readonly step: number;
  /** Of the result, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A row of the picture as float, colours times alpha; transparent above, below and beside it where it has alpha. */
function loadRow(picture: Pixels, y: number, columns: AxisTaps, out: Float64Array): void {
  const { width, height, channels, data, depth } = picture;
  const alpha = hasAlpha(channels);
  out.fill(0);
  if (alpha && (y < 0 || y >= height)) return;
  const row = Math.min(height - 1, Math.max(0, y)) * width;
  const { first, weights, count } = columns;
  const most = maxSample(depth);
  for (let i = 0; i < first.length; i++) {
    for (let k = 0; k < count; k++) {
      const weight = weights[i * count + k]!;
      const x = first[i]! + k;
      if (weight === 0 || (alpha && (x < 0 || x >= width))) continue;
      const from = (row + Math.min(width - 1, Math.max(0, x))) * channels;
      const share = alpha ? (weight * data[from + channels - 1]!) / most : weight;
      const colours = alpha ? channels - 1 : channels;
      for (let c = 0; c < colours; c++) out[i * channels + c]! += share * data[from + c]!;
      if (alpha) out[i * channels + channels - 1]! += weight * data[from + channels - 1]!;
    }
  }
}

/** Rows that were loaded and may be needed again: a ring as high as the weights of a column. */
class RowRing {
  private readonly rows: Float64Array[];
  private readonly held: Float64Array;

  constructor(
    private readonly picture: Pixels,
    private readonly columns: AxisTaps,
    count: number,
  ) {
    const length = columns.first.length * picture.channels;
    this.rows = Array.from({ length: count }, () => new Float64Array(length));
    this.held = new Float64Array(count).fill(NaN);
  }

  row(y: number): Float64Array {
    const slot = ((y % this.rows.length) + this.rows.length) % this.rows.length;
    if (this.held[slot] !== y) {
      loadRow(this.picture, y, this.columns, this.rows[slot]!);
      this.held[slot] = y;
    }
    return this.rows[slot]!;
  }
}

/** One row of sums becomes samples: colours divided by alpha again, rounded, within the range of the depth. */
function storeRow(sums: Float64Array, picture: Pixels, target: Pixels, start: number): void {
  const { channels, depth } = picture;
  const [most, alpha] = [maxSample(depth), hasAlpha(channels)];
  const rounding = depth === 32 ? 0 : 0.5;
  const clamp = (value: number): number => (value > 0 ? (value < most ? value : most) : 0);
  for (let i = 0; i < sums.length; i += channels) {
    const shown = alpha ? clamp(sums[i + channels - 1]!) : most;
    for (let c = 0; c < channels; c++) {
      const isAlpha = alpha && c === channels - 1;
      const value = isAlpha || !alpha ? sums[i + c]! : shown > 0 ? (sums[i + c]! * most) / shown : 0;
      target.data[start + i + c] = clamp(value + rounding);
    }
  }
}

/**
 * What shows of a picture through a window that may lie between its pixels and enlarge or shrink it: cubic
 * interpolation of encoded values, as Photoshop and After Effects do, colours weighed by alpha. A picture with alpha is
 * transparent beyond its edges, one without repeats them. Where the window lies on whole pixels at step 1, every sample
 * comes out as it is.
 */
export function windowPixels(picture: Pixels, { left, top, step, width, height }: PixelWindow): Pixels {
  const { channels, depth } = picture;
  const columns = axisTaps({ start: left, step, length: width });
  const lines = axisTaps({ start: top, step, length: height });
  const ring = new RowRing(picture, columns, lines.count);
  const target: Pixels = {
    width,
    height,
    channels,
    depth,
    data: allocateSamples(depth, width * height * channels),
  };
  const sums = new Float64Array(width * channels);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let k = 0; k < lines.count; k++) {
      const weight = lines.weights[y * lines.count + k]!;
      if (weight === 0) continue;
      const row = ring.row(lines.first[y]! + k);
      for (let i = 0; i < sums.length; i++) sums[i]! += weight * row[i]!;
    }
    storeRow(sums, picture, target, y * width * channels);
  }
  return target;
}
