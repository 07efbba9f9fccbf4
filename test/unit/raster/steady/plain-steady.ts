import { boxMean, type Plane } from '../../../../src/raster/box-mean.js';
import { allocateSamples, maxSample, type Pixels } from '../../../../src/raster/pixels.js';
import type { FlowField } from '../../../../src/raster/steady/flow-field.js';
import type { SteadyFrame, SteadyState } from '../../../../src/raster/steady/steady-frame.js';
import { plainFlow } from './plain-flow.js';

/** Steadying as it is described, a sample at a time: what the quick one is held against, to the last bit. */

const planeOf = ({ width, height }: Pixels, at: (x: number, y: number) => number): Plane => ({
  width,
  height,
  values: Float32Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
});

const clamped = (value: number, most: number): number => (value > 0 ? (value < most ? value : most) : 0);

/** The sample at a whole place, beyond the edge that of the edge. */
const sample = ({ width, height, channels, data }: Pixels, x: number, y: number, c: number): number =>
  data[(clamped(y, height - 1) * width + clamped(x, width - 1)) * channels + c]!;

const cubic = (t: number): readonly number[] => [
  -0.5 * (t * t * t) + t * t - 0.5 * t,
  1.5 * (t * t * t) - 2.5 * (t * t) + 1,
  -1.5 * (t * t * t) + 2 * (t * t) + 0.5 * t,
  0.5 * (t * t * t) - 0.5 * (t * t),
];

/** At any place, summed in float from the upper left of the sixteen samples around it. */
function between(picture: Pixels, x: number, y: number, c: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (x === left && y === top) return sample(picture, x, y, c);
  let sum = 0;
  for (const [j, down] of cubic(y - top).entries())
    for (const [i, across] of cubic(x - left).entries())
      sum = Math.fround(sum + across * down * sample(picture, left + i - 1, top + j - 1, c));
  return sum;
}

const lumaOf = (picture: Pixels): Plane => {
  const scale = 255 / maxSample(picture.depth);
  const weights = picture.channels === 1 ? [scale] : [0.299 * scale, 0.587 * scale, 0.114 * scale];
  return planeOf(picture, (x, y) => weights.reduce((sum, w, c) => sum + w * sample(picture, x, y, c), 0));
};

/** The middle one, in eighths rounded down. */
function median(values: readonly number[]): number {
  const bins = values.map((value) => Math.min(1023, Math.floor(Math.abs(value) * 8))).sort((a, b) => a - b);
  return (bins[Math.ceil(bins.length / 2) - 1] ?? 0) / 8;
}

function noiseOf(next: Plane, before: Plane): number {
  const { width, height, values } = next;
  const answers: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const line = (row: number): number =>
        values[row * width + x - 1]! - 2 * values[row * width + x]! + values[row * width + x + 1]!;
      answers.push(line(y - 1) - 2 * line(y) + line(y + 1));
    }
  }
  const apart = [...values].map((value, i) => value - before.values[i]!);
  return Math.min(median(apart) / 0.6745 / Math.SQRT2, median(answers) / 0.6745 / 6);
}

/** The channel that differs most. */
function stillOf(next: Pixels, before: Pixels, noise: number): readonly boolean[] {
  const scale = 255 / maxSample(next.depth);
  const signed = planeOf(next, (x, y) => {
    const all = Array.from(
      { length: next.channels },
      (_, c) => (sample(next, x, y, c) - sample(before, x, y, c)) * scale,
    );
    return all.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  });
  const drift = boxMean(signed, 3).values;
  const change = boxMean(
    planeOf(next, (x, y) => Math.abs(signed.values[y * next.width + x]!)),
    3,
  ).values;
  return [...drift].map((value, i) => Math.abs(value) <= 1.5 + 1.2 * noise && change[i]! <= 2 + 2.3 * noise);
}

type VectorAt = (x: number, y: number) => readonly [dx: number, dy: number];

function beliefOf(next: Pixels, before: Pixels, vectorAt: VectorAt, noise: number): Float32Array {
  const { width, height, channels, depth } = next;
  const difference = planeOf(next, (x, y) => {
    const [dx, dy] = vectorAt(x, y);
    if (x + dx < 0 || y + dy < 0 || x + dx > width - 1 || y + dy > height - 1) return 255;
    let sum = 0;
    for (let c = 0; c < channels; c++) {
      sum += Math.abs(sample(next, x, y, c) - between(before, x + dx, y + dy, c));
    }
    return (sum * (255 / maxSample(depth))) / channels;
  });
  const from = 3 + 1.5 * noise;
  return boxMean(difference, 1).values.map((value) => clamped((3 * from - value) / (2 * from), 1));
}

/** At least a step where there is a way to go. */
function towards(from: number, to: number, share: number): number {
  const way = (to - from) * share;
  return from + (way > 0 ? Math.ceil(way) : Math.floor(way));
}

const vectorsOf =
  ({ block, columns, dx, dy }: FlowField): VectorAt =>
  (x, y) => {
    const at = Math.floor(y / block) * columns + Math.floor(x / block);
    return [dx[at]!, dy[at]!];
  };

/** Without cuts: what comes of a frame that follows the one before. */
export function plainSteady(
  source: Pixels,
  painted: Pixels,
  state: SteadyState,
): Pick<SteadyFrame, 'plate' | 'reference' | 'still' | 'flicker'> {
  const { width, height, channels, depth } = painted;
  const most = maxSample(depth);
  const [next, before] = [lumaOf(source), lumaOf(state.source)];
  const noise = noiseOf(next, before);
  const vectorAt = vectorsOf(plainFlow(next, before));
  const still = stillOf(source, state.reference, noise / 0.669).map((stays, i) => {
    const [dx, dy] = vectorAt(i % width, Math.floor(i / width));
    return stays && dx === 0 && dy === 0;
  });
  const belief = beliefOf(source, state.source, vectorAt, noise);
  const edge = boxMean(
    planeOf(source, (x, y) => (still[y * width + x] ? 1 : 0)),
    3,
  ).values;
  const [plate, reference] = [0, 1].map(() => allocateSamples(depth, width * height * channels));
  const error = { painted: 0, steadied: 0, weight: 0 };
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [dx, dy] = vectorAt(x, y);
    const sure = still[i] ? 1 : belief[i]!;
    const old = still[i] ? 1 : sure * Math.max(1 - 0.2, edge[i]! * 0.95);
    error.weight += sure * channels;
    for (let c = 0; c < channels; c++) {
      const fresh = sample(painted, x, y, c);
      const there = between(state.plate, x + dx, y + dy, c);
      const value = still[i] ? there : Math.round(clamped(fresh + old * (there - fresh), most));
      const was = Math.round(clamped(between(state.reference, x + dx, y + dy, c), most));
      plate![i * channels + c] = value;
      reference![i * channels + c] = still[i] ? was : towards(was, sample(source, x, y, c), 1 - old);
      error.painted += sure * Math.abs(fresh - there);
      error.steadied += sure * Math.abs(value - there);
    }
  }
  const size = { width, height, channels, depth };
  const scale = 255 / most / Math.max(1, error.weight);
  return {
    plate: { ...size, data: plate! },
    reference: { ...size, data: reference! },
    still: still.filter(Boolean).length / still.length,
    flicker: { painted: error.painted * scale, steadied: error.steadied * scale },
  };
}
