import type { Pixels } from '../pixels.js';
import { allocateSamples, hasAlpha, maxSample } from '../pixels.js';

/** How far around a pixel the doubled pictures look. */
const REACH = 2;

/** Of a pixel cut into 4 × 4: which pixel of the drawing each sixteenth shows. */
class Quarters {
  constructor(private readonly drawing: Pixels) {}

  /** Column and row are clamped, so that borders continue. */
  private source(x: number, y: number): number {
    const { width, height } = this.drawing;
    return Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x));
  }

  private same(a: number, b: number): boolean {
    const { channels, data } = this.drawing;
    if (a === b) return true;
    for (let c = 0; c < channels; c++) if (data[a * channels + c] !== data[b * channels + c]) return false;
    return true;
  }

  private doubled(at: (x: number, y: number) => number, x: number, y: number): number {
    const [cx, cy] = [x >> 1, y >> 1];
    const [dx, dy] = [(x & 1) * 2 - 1, (y & 1) * 2 - 1];
    const [own, side, line] = [at(cx, cy), at(cx + dx, cy), at(cx, cy + dy)];
    const [otherSide, otherLine] = [at(cx - dx, cy), at(cx, cy - dy)];
    const takes = this.same(side, line) && !this.same(side, otherLine) && !this.same(line, otherSide);
    return takes ? side : own;
  }

  at(x: number, y: number): number {
    const twice = (sx: number, sy: number): number => this.doubled((px, py) => this.source(px, py), sx, sy);
    return this.doubled(twice, x, y);
  }

  /** Whether all pixels around are the same, so that nothing can change. */
  isFlat(x: number, y: number): boolean {
    const own = this.source(x, y);
    for (let dy = -REACH; dy <= REACH; dy++) {
      for (let dx = -REACH; dx <= REACH; dx++) if (!this.same(own, this.source(x + dx, y + dy))) return false;
    }
    return true;
  }
}

/**
 * Smooths the steps of a binarised drawing: it is enlarged four times by Scale2x, twice (A. Mazzoleni, AdvanceMAME,
 * 2001), which turns steps into slants, and averaged back, colours weighed by alpha. Straight edges and flat paint stay
 * as they are, to the bit.
 * @param drawing 8 or 16 bit, straight alpha
 */
export function smoothEdges(drawing: Pixels): Pixels {
  const { width, height, channels, depth, data } = drawing;
  const out = allocateSamples(depth, data.length);
  out.set(data);
  const quarters = new Quarters(drawing);
  const sums = new Float64Array(channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (quarters.isFlat(x, y)) continue;
      sumQuarters(drawing, quarters, [x, y], sums);
      storeMean(sums, { channels, most: maxSample(depth) }, out, (y * width + x) * channels);
    }
  }
  return { width, height, channels, depth, data: out };
}

function sumQuarters(
  drawing: Pixels,
  quarters: Quarters,
  at: readonly [number, number],
  sums: Float64Array,
): void {
  const { channels, data, depth } = drawing;
  const [alpha, most] = [hasAlpha(channels), maxSample(depth)];
  sums.fill(0);
  for (let part = 0; part < 16; part++) {
    const from = quarters.at(at[0] * 4 + (part & 3), at[1] * 4 + (part >> 2)) * channels;
    const share = alpha ? data[from + channels - 1]! / most : 1;
    for (let c = 0; c < channels; c++)
      sums[c]! += data[from + c]! * (alpha && c === channels - 1 ? 1 : share);
  }
}

function storeMean(
  sums: Float64Array,
  { channels, most }: { readonly channels: Pixels['channels']; readonly most: number },
  out: Pixels['data'],
  to: number,
): void {
  const alpha = hasAlpha(channels);
  const shown = alpha ? sums[channels - 1]! / most : 16;
  for (let c = 0; c < channels; c++) {
    const isAlpha = alpha && c === channels - 1;
    // A pixel that becomes transparent keeps the colour it had.
    if (!isAlpha && shown === 0) continue;
    out[to + c] = sums[c]! / (isAlpha ? 16 : shown) + 0.5;
  }
}
