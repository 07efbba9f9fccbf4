import { boxMean } from '../box-mean.js';
import { allocateSamples, maxSample, type Pixels } from '../pixels.js';
import { blockFlow } from './block-flow.js';
import type { FlowField } from './flow-field.js';
import { isCut } from './is-cut.js';
import { lumaPlane } from './luma-plane.js';
import { noiseLevel } from './noise-level.js';
import { stillMask } from './still-mask.js';
import { warpSample } from './warp-sample.js';

/** What is remembered of the frames before. All pictures of one size, channels and depth, without alpha. */
export interface SteadyState {
  /** The frame before, as it was filmed. */
  readonly source: Pixels;
  /** What each pixel of the plate was painted from; older than `source` where nothing moved. */
  readonly reference: Pixels;
  readonly plate: Pixels;
}

export interface SteadyFrame extends SteadyState {
  readonly cut: boolean;
  /** Share of pixels that are the plate before to the bit, 0..1. */
  readonly still: number;
  /** Mean warping error in steps of 8 bits of what was painted, and of what came of it; null at a cut. */
  readonly flicker: { readonly painted: number; readonly steadied: number } | null;
}

/** Share of what is newly painted where the motion is certain: the paint renews itself within some frames. */
const FRESH = 0.2;
/** Steps of luma that a pixel may be away from where it came from and be believed; three times that is not. */
const BELIEVED = 3;
/** Pixels that only touch what is still are blended towards it, so that no edge shows. */
const FEATHER = 3;

/** Luma mixes three channels of noise: √(0.299² + 0.587² + 0.114²) of each is left. */
const LUMA_OF_NOISE = 0.669;

const clampSample = (value: number, most: number): number => (value > 0 ? (value < most ? value : most) : 0);

/** How much each pixel is believed to come from where the flow says: 0..1. */
function beliefOf(next: Pixels, before: Pixels, flow: FlowField, noise: number): Float32Array {
  const { width, height, channels } = next;
  const scale = 255 / maxSample(next.depth);
  const difference = new Float32Array(width * height);
  const there = new Float32Array(channels);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / flow.block) * flow.columns;
    for (let x = 0; x < width; x++) {
      const block = row + Math.floor(x / flow.block);
      const [fromX, fromY] = [x + flow.dx[block]!, y + flow.dy[block]!];
      if (fromX < 0 || fromY < 0 || fromX > width - 1 || fromY > height - 1) {
        difference[y * width + x] = 255;
        continue;
      }
      warpSample(before, fromX, fromY, there);
      let sum = 0;
      for (let c = 0; c < channels; c++)
        sum += Math.abs(next.data[(y * width + x) * channels + c]! - there[c]!);
      difference[y * width + x] = (sum * scale) / channels;
    }
  }
  const { values } = boxMean({ width, height, values: difference }, 1);
  const from = BELIEVED + 1.5 * noise;
  return values.map((value) => Math.min(1, Math.max(0, (3 * from - value) / (2 * from))));
}

/** What moves is not still, however little it differs: soft clouds in a pan. */
function clearMoving(mask: Uint8Array, flow: FlowField, width: number): void {
  for (let i = 0; i < mask.length; i++) {
    const block =
      Math.floor(Math.floor(i / width) / flow.block) * flow.columns + Math.floor((i % width) / flow.block);
    if (flow.dx[block] !== 0 || flow.dy[block] !== 0) mask[i] = 0;
  }
}

/** 0 deep in what moves, nearly 1 beside what is still. */
function nearStill(mask: Uint8Array, { width, height }: Pixels): Float32Array {
  const { values } = boxMean({ width, height, values: Float32Array.from(mask) }, FEATHER);
  return values;
}

interface Blend {
  readonly source: Pixels;
  readonly painted: Pixels;
  readonly state: SteadyState;
  readonly flow: FlowField;
  readonly belief: Float32Array;
  readonly still: Uint8Array;
}

/** Sums of what each pixel is away from where the plate before was warped to, over believed pixels. */
interface WarpError {
  painted: number;
  steadied: number;
  weight: number;
}

interface Blended {
  readonly plate: Pixels;
  readonly reference: Pixels;
  readonly error: WarpError;
}

/** A step from `from` towards `to`, never less than one where there is a way to go, so that no rest is left for ever. */
function stepTowards(from: number, to: number, share: number): number {
  const way = (to - from) * share;
  const step = way > 0 ? Math.ceil(way) : Math.floor(way);
  return Math.abs(to - from) < 1 ? to : from + step;
}

/**
 * Blends what is newly painted with the plate before, moved as the picture moved; and what it was painted from in the
 * same shares, so that a difference that is left is known.
 */
function blend({ source, painted, state, flow, belief, still }: Blend): Blended {
  const { width, height, channels, depth } = painted;
  const most = maxSample(depth);
  const [data, from] = [
    allocateSamples(depth, painted.data.length),
    allocateSamples(depth, painted.data.length),
  ];
  const edge = nearStill(still, painted);
  const [there, base] = [new Float32Array(channels), new Float32Array(channels)];
  const error: WarpError = { painted: 0, steadied: 0, weight: 0 };
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / flow.block) * flow.columns;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const stays = still[i] === 1;
      const block = row + Math.floor(x / flow.block);
      const [fromX, fromY] = stays ? [x, y] : [x + flow.dx[block]!, y + flow.dy[block]!];
      warpSample(state.plate, fromX, fromY, there);
      warpSample(state.reference, fromX, fromY, base);
      const sure = stays ? 1 : belief[i]!;
      const old = stays ? 1 : sure * Math.max(1 - FRESH, edge[i]! * 0.95);
      error.weight += sure * channels;
      for (let c = 0; c < channels; c++) {
        const fresh = painted.data[i * channels + c]!;
        const value = stays ? there[c]! : Math.round(clampSample(fresh + old * (there[c]! - fresh), most));
        data[i * channels + c] = value;
        const was = Math.round(clampSample(base[c]!, most));
        from[i * channels + c] = stays ? was : stepTowards(was, source.data[i * channels + c]!, 1 - old);
        error.painted += sure * Math.abs(fresh - there[c]!);
        error.steadied += sure * Math.abs(value - there[c]!);
      }
    }
  }
  const size = { width, height, channels, depth };
  return { plate: { ...size, data }, reference: { ...size, data: from }, error };
}

const shareOf = (mask: Uint8Array): number => mask.reduce((sum, value) => sum + value, 0) / mask.length;

/**
 * Steadies a newly painted frame of footage: where the picture is still, it is the plate before to the bit; where it moves
 * and can be followed, the plate before moves along and is renewed bit by bit; elsewhere, and after a cut, it is as
 * painted. After C. Ruder, A. Dosovitskiy, T. Brox, "Artistic style transfer for videos" (2016), whose warping it takes,
 * without an optimisation.
 * @param painted of the size, channels and depth of the state
 */
export function steadyFrame(source: Pixels, painted: Pixels, state: SteadyState): SteadyFrame {
  const [next, before] = [lumaPlane(source), lumaPlane(state.source)];
  const noise = noiseLevel(next, before);
  const flow = blockFlow(next, before);
  if (isCut(flow, noise)) {
    return { source, reference: source, plate: painted, cut: true, still: 0, flicker: null };
  }
  const still = stillMask(source, state.reference, noise / LUMA_OF_NOISE);
  clearMoving(still, flow, source.width);
  const belief = beliefOf(source, state.source, flow, noise);
  const { plate, reference, error } = blend({ source, painted, state, flow, belief, still });
  const scale = 255 / maxSample(painted.depth) / Math.max(1, error.weight);
  return {
    source,
    reference,
    plate,
    cut: false,
    still: shareOf(still),
    flicker: { painted: error.painted * scale, steadied: error.steadied * scale },
  };
}
