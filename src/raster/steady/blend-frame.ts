import { boxMean } from '../box-mean.js';
import { allocateSamples, maxSample, type Pixels, type Samples } from '../pixels.js';
import type { FlowField } from './flow-field.js';
import { warpRow } from './warp-row.js';

/** Share of what is newly painted where the motion is certain: the paint renews itself within some frames. */
const FRESH = 0.2;
/** Pixels that only touch what is still are blended towards it, so that no edge shows. */
const FEATHER = 3;

export interface Blend {
  readonly source: Pixels;
  readonly painted: Pixels;
  /** What is remembered of the frame before: the plate, and what it was painted from. */
  readonly state: { readonly plate: Pixels; readonly reference: Pixels };
  readonly flow: FlowField;
  /** 0..1, a value a pixel. */
  readonly belief: Float32Array;
  /** 1 where a pixel stays; then its vector is 0. */
  readonly still: Uint8Array;
}

/** Sums of what each pixel is away from where the plate before was warped to, over believed pixels. */
interface WarpError {
  painted: number;
  steadied: number;
  weight: number;
}

export interface Blended {
  readonly plate: Pixels;
  readonly reference: Pixels;
  readonly error: WarpError;
}

/** 0 deep in what moves, nearly 1 beside what is still. */
function nearStill(mask: Uint8Array, { width, height }: Pixels): Float32Array {
  return boxMean({ width, height, values: Float32Array.from(mask) }, FEATHER).values;
}

/** The nearest sample of a value. `Math.min` and `Math.max` take half the time of comparisons that noise decides. */
const nearest = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));

/** A step from `from` towards `to`, never less than one where there is a way to go, so that no rest is left for ever. */
function stepTowards(from: number, to: number, share: number): number {
  const step = Math.ceil(Math.abs(to - from) * share);
  return to < from ? from - step : from + step;
}

/** What a row is blended in: plate and reference before, warped to it, and where they go. */
interface Work extends Blend {
  readonly edge: Float32Array;
  readonly there: Float32Array;
  readonly base: Float32Array;
  readonly plate: Samples;
  readonly reference: Samples;
}

/** Adds to `error` in the order of the samples, so that the sums are the same to the last bit however rows are walked. */
function blendRow(work: Work, y: number, error: WarpError): void {
  const { belief, still, edge, there, base, plate, reference } = work;
  const { width, channels, depth, data: painted } = work.painted;
  const source = work.source.data;
  const most = maxSample(depth);
  let { painted: asPainted, steadied, weight } = error;
  for (let x = 0, i = y * width; x < width; x++, i++) {
    const stays = still[i] === 1;
    const sure = stays ? 1 : belief[i]!;
    const old = stays ? 1 : sure * Math.max(1 - FRESH, edge[i]! * 0.95);
    weight += sure * channels;
    for (let at = i * channels, from = x * channels; from < (x + 1) * channels; at++, from++) {
      const fresh = painted[at]!;
      const before = there[from]!;
      const value = stays ? before : nearest(fresh + old * (before - fresh), most);
      const was = nearest(base[from]!, most);
      plate[at] = value;
      reference[at] = stays ? was : stepTowards(was, source[at]!, 1 - old);
      asPainted += sure * Math.abs(fresh - before);
      steadied += sure * Math.abs(value - before);
    }
  }
  error.painted = asPainted;
  error.steadied = steadied;
  error.weight = weight;
}

/**
 * Blends what is newly painted with the plate before, moved as the picture moved; and what it was painted from in the
 * same shares, so that a difference that is left is known.
 */
export function blendFrame(blend: Blend): Blended {
  const { painted, state, flow, still } = blend;
  const { width, height, channels, depth, data } = painted;
  const [plate, reference] = [allocateSamples(depth, data.length), allocateSamples(depth, data.length)];
  const [there, base] = [new Float32Array(width * channels), new Float32Array(width * channels)];
  const work: Work = { ...blend, edge: nearStill(still, painted), there, base, plate, reference };
  const error: WarpError = { painted: 0, steadied: 0, weight: 0 };
  for (let y = 0; y < height; y++) {
    warpRow(state.plate, flow, y, there);
    warpRow(state.reference, flow, y, base);
    blendRow(work, y, error);
  }
  const size = { width, height, channels, depth };
  return { plate: { ...size, data: plate }, reference: { ...size, data: reference }, error };
}
