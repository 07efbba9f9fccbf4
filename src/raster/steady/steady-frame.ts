import { maxSample, type Pixels } from '../pixels.js';
import { blendFrame } from './blend-frame.js';
import { blockFlow } from './block-flow.js';
import { flowBelief } from './flow-belief.js';
import type { FlowField } from './flow-field.js';
import { isCut } from './is-cut.js';
import { lumaPlane } from './luma-plane.js';
import { noiseLevel } from './noise-level.js';
import { stillMask } from './still-mask.js';

/** What is remembered of the frames before. All pictures of one size and number of channels, 8 or 16 bit, without alpha. */
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

/** Luma mixes three channels of noise: √(0.299² + 0.587² + 0.114²) of each is left. */
const LUMA_OF_NOISE = 0.669;

/** What moves is not still, however little it differs: soft clouds in a pan. */
function clearMoving(mask: Uint8Array, { block, columns, dx, dy }: FlowField, width: number): void {
  const height = mask.length / width;
  dx.forEach((_, i) => {
    if (dx[i] === 0 && dy[i] === 0) return;
    const [left, top] = [(i % columns) * block, Math.floor(i / columns) * block];
    for (let y = top; y < Math.min(top + block, height); y++)
      mask.fill(0, y * width + left, y * width + Math.min(left + block, width));
  });
}

function shareOf(mask: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < mask.length; i++) sum += mask[i]!;
  return sum / mask.length;
}

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
  const belief = flowBelief(source, state.source, flow, noise);
  const { plate, reference, error } = blendFrame({ source, painted, state, flow, belief, still });
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
