import type { LayerTime } from '../facts/layer-facts.js';
import type { CompFacts } from '../facts/shot-facts.js';

/** Part of a frame that a time may be short of one and still be it: times are sums of fractions. */
const ALMOST = 1e-3;

/** Times of a composition's frames at which a layer shows anything, in seconds. */
export function shownTimes({ frameRate, duration }: CompFacts, { inPoint, outPoint }: LayerTime): number[] {
  const first = Math.ceil(Math.max(0, inPoint) * frameRate - ALMOST);
  const end = Math.ceil(Math.min(duration, outPoint) * frameRate - ALMOST);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => (first + i) / frameRate);
}

/** Which second of its source a layer without time remap shows at a time of the composition. */
export const sourceTimeAt = ({ startTime, stretch }: LayerTime, time: number): number =>
  ((time - startTime) * 100) / stretch;

export interface SourceFrames {
  readonly frameRate: number;
  /** How many there are. */
  readonly count: number;
}

/**
 * The frames of a source that are shown, counted from 0, each once: on 2s and 3s, stretched, held or reversed.
 * @param times seconds of the source, one for each frame of the composition
 * @param time of the layer; where it blends or runs backwards, the neighbours of a frame count too
 */
export function usedFrames(
  times: readonly number[],
  { frameRate, count }: SourceFrames,
  { blended, stretch }: Pick<LayerTime, 'blended' | 'stretch'>,
): readonly number[] {
  const used = new Set<number>();
  const add = (frame: number): unknown => used.add(Math.min(count - 1, Math.max(0, frame)));
  for (const time of times) {
    const frame = Math.floor(time * frameRate + ALMOST);
    add(frame);
    if (blended) add(frame + 1);
    if (stretch < 0) add(frame - 1);
  }
  return [...used].sort((a, b) => a - b);
}
