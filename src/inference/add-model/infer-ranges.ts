import { HaikeiError } from '../../errors/haikei-error.js';
import { alignUp } from '../tiles/align.js';
import type { Probe, SampleRange } from './probe-network.js';
import { probePicture } from './probe-picture.js';

/** In order of preference where the network does not tell them apart. */
const RANGES: readonly SampleRange[] = [
  [-1, 1],
  [0, 1],
  [0, 255],
];

/** An answer this much worse than the best one is still a possible one. */
const AMBIGUOUS = 1.5;

export interface RangeGuess {
  readonly input: SampleRange;
  readonly output: SampleRange;
  /** Root mean square difference between the probe and what came back, 0 to 1. */
  readonly error: number;
}

export interface InferredRanges extends RangeGuess {
  /** Other input ranges that explain the network nearly as well; a person has to decide. */
  readonly rivals: readonly RangeGuess[];
}

/**
 * Finds the value ranges by painting the same picture under every hypothesis: with the right one a picture
 * comes back that resembles the one that went in, with a wrong one it is too dark, too flat or saturated.
 * @throws HaikeiError `model-damaged` when nothing but broken numbers comes out
 */
export async function inferRanges(
  signal: AbortSignal,
  probe: Probe,
  model: string,
  sizeMultiple: number,
): Promise<InferredRanges> {
  const side = alignUp(128, sizeMultiple);
  const picture = probePicture(side, side);
  const guesses: RangeGuess[] = [];
  for (const input of RANGES) {
    const painted = await probe(signal, picture, input);
    if (painted) guesses.push(bestOutputRange(picture.rgb, painted, input));
  }
  const least = Math.min(...guesses.map(({ error }) => error));
  const [chosen, ...rivals] = guesses.filter(({ error }) => error <= least * AMBIGUOUS + 1e-6);
  if (!chosen) throw new HaikeiError('model-damaged', { model, reason: 'paints no finite values' });
  return { ...chosen, rivals };
}

function bestOutputRange(rgb: Float32Array, painted: Float32Array, input: SampleRange): RangeGuess {
  const guesses = RANGES.map((output) => ({ input, output, error: difference(rgb, painted, output) }));
  return guesses.reduce((best, guess) => (guess.error < best.error ? guess : best));
}

function difference(rgb: Float32Array, painted: Float32Array, [low, high]: SampleRange): number {
  let sum = 0;
  for (let i = 0; i < rgb.length; i++) {
    const value = (painted[i]! - low) / (high - low);
    sum += (Math.min(1.5, Math.max(-0.5, value)) - rgb[i]!) ** 2;
  }
  return Number.isNaN(sum) ? Infinity : Math.sqrt(sum / rgb.length);
}
