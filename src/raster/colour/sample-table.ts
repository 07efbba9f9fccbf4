import { HaikeiError } from '../../errors/haikei-error.js';
import type { Depth } from '../pixels.js';
import type { ToneCurve } from './tone-curve.js';
import { evaluateCurve } from './tone-curve.js';

/** A tone curve for the samples of one depth, in both directions. */
export interface SampleTable {
  /** Linear light of each sample. */
  readonly linear: Float32Array;
  /** `borders[i]` is the linear light halfway, in encoded value, between the samples i and i + 1. */
  readonly borders: Float32Array;
  /** The smallest sample whose upper border is above i / `BUCKETS`: where the search for the inverse begins. */
  readonly starts: Uint16Array;
}

const BUCKETS = 65536;

/** @throws HaikeiError `depth-unsupported` for float pictures, which have no finite set of samples */
export function createSampleTable(curve: ToneCurve, depth: Depth): SampleTable {
  if (depth === 32) throw new HaikeiError('depth-unsupported', { depth });
  const most = depth === 8 ? 255 : 65535;
  const linear = Float32Array.from({ length: most + 1 }, (_, i) => evaluateCurve(curve, i / most));
  const borders = Float32Array.from({ length: most }, (_, i) => evaluateCurve(curve, (i + 0.5) / most));
  const starts = new Uint16Array(BUCKETS + 1);
  for (let bucket = 0, sample = 0; bucket <= BUCKETS; bucket++) {
    while (sample < most && borders[sample]! <= bucket / BUCKETS) sample++;
    starts[bucket] = sample;
  }
  return { linear, borders, starts };
}

/** The sample whose encoded value is nearest to the linear light `x`; `x` is held to 0..1. */
export function nearestSample({ borders, starts }: SampleTable, x: number): number {
  if (!(x > 0)) return 0;
  const bucket = x < 1 ? (x * BUCKETS) | 0 : BUCKETS;
  let low = starts[bucket]!;
  let high = starts[bucket < BUCKETS ? bucket + 1 : BUCKETS]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (borders[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
