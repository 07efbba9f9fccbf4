/** For each output sample, the input samples that it is made of. */
export interface AxisTaps {
  /** Index of the first input sample of each output sample; may lie outside, where the border sample repeats. */
  readonly first: Int32Array;
  /** `count` weights for each output sample, which sum to 1. */
  readonly weights: Float64Array;
  readonly count: number;
}

export interface AxisWindow {
  /** Where the left edge of the first output sample lies, in input samples; need not be whole. */
  readonly start: number;
  /** Input samples an output sample is wide: below 1 enlarges. */
  readonly step: number;
  readonly length: number;
}

/** Keys' cubic with a = −½ (Catmull–Rom): R. Keys, "Cubic Convolution Interpolation for Digital Image Processing", 1981. */
function cubic(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return 1.5 * d ** 3 - 2.5 * d ** 2 + 1;
  return d < 2 ? -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2 : 0;
}

const RADIUS = 2;

/**
 * Weights of cubic interpolation along one axis, widened where the picture shrinks so that nothing flickers. A shift by
 * whole samples at step 1 gives weights of exactly 0 and 1.
 */
export function axisTaps({ start, step, length }: AxisWindow): AxisTaps {
  const widen = Math.max(1, step);
  const count = Math.ceil(2 * RADIUS * widen) + 1;
  const first = new Int32Array(length);
  const weights = new Float64Array(length * count);
  for (let i = 0; i < length; i++) {
    const centre = start + (i + 0.5) * step - 0.5;
    const from = Math.ceil(centre - RADIUS * widen);
    first[i] = from;
    let sum = 0;
    for (let k = 0; k < count; k++) sum += weights[i * count + k] = cubic((from + k - centre) / widen);
    for (let k = 0; k < count; k++) weights[i * count + k]! /= sum;
  }
  return { first, weights, count };
}
