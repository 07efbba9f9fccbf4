/** Pixels that the inner loop makes at once. */
export const SPAN = 3;

export interface BlockJob {
  /** Rows that the kernel reaches, one after another, zeros around them. */
  readonly source: Float32Array;
  /** For every tap where it lies in `source` for column 0. */
  readonly taps: Int32Array;
  readonly step: number;
  /** Four channels of `pitch` values; `columns` rounded up to `SPAN` are written of each. */
  readonly out: Float32Array;
  readonly pitch: number;
  readonly columns: number;
}

/**
 * One row of four channels: the hot loop of the whole runner. Twelve sums are held in registers, so that for
 * twelve products only three pixels and four weights are loaded; sums are doubles, which JavaScript computes
 * without a step between. Straight code on purpose: arrays of sums would live in memory.
 * @param weights for every tap four
 */
export function convolveBlock(job: BlockJob, weights: Float64Array, bias: Float64Array): void {
  const { source, taps, step, out, pitch, columns } = job;
  const count = taps.length;
  for (let x = 0; x < columns; x += SPAN) {
    let a0 = bias[0]!;
    let b0 = bias[1]!;
    let c0 = bias[2]!;
    let d0 = bias[3]!;
    let a1 = a0;
    let b1 = b0;
    let c1 = c0;
    let d1 = d0;
    let a2 = a0;
    let b2 = b0;
    let c2 = c0;
    let d2 = d0;
    const base = x * step;
    for (let tap = 0, w = 0; tap < count; tap++, w += 4) {
      const at = taps[tap]! + base;
      const p = source[at]!;
      const q = source[at + step]!;
      const r = source[at + 2 * step]!;
      const a = weights[w]!;
      const b = weights[w + 1]!;
      const c = weights[w + 2]!;
      const d = weights[w + 3]!;
      a0 += a * p;
      a1 += a * q;
      a2 += a * r;
      b0 += b * p;
      b1 += b * q;
      b2 += b * r;
      c0 += c * p;
      c1 += c * q;
      c2 += c * r;
      d0 += d * p;
      d1 += d * q;
      d2 += d * r;
    }
    out[x] = a0;
    out[x + 1] = a1;
    out[x + 2] = a2;
    out[x + pitch] = b0;
    out[x + pitch + 1] = b1;
    out[x + pitch + 2] = b2;
    out[x + 2 * pitch] = c0;
    out[x + 2 * pitch + 1] = c1;
    out[x + 2 * pitch + 2] = c2;
    out[x + 3 * pitch] = d0;
    out[x + 3 * pitch + 1] = d1;
    out[x + 3 * pitch + 2] = d2;
  }
}
