import { alignUp } from '../tiles/align.js';
import type { Probe, SampleRange } from './probe-network.js';
import { probePicture } from './probe-picture.js';
import type { ProbePicture } from './probe-picture.js';

/** A strip this long and high: reach is looked for up to nearly half of its length on each side. */
const LENGTH = 1024;
const HEIGHT = 64;
const PATCH = 64;

/** Far outside of the range, so that even the faint rim of the receptive field answers. */
const AMPLITUDE = 20;

export interface NetworkGrid {
  readonly input: SampleRange;
  /** Width of the output's range: what a difference of 1 in the picture is. */
  readonly outputSpan: number;
  readonly sizeMultiple: number;
}

/**
 * How far, in pixels, a change of the input reaches in the output: a patch in the middle of a long strip is
 * changed, and the farthest output value that differs at all is looked up; once lying, once standing.
 * @returns null when the change arrives at the strip's end, which means statistics over the whole input (or
 *   a reach too large for tiles to make sense)
 */
export async function measureReach(
  signal: AbortSignal,
  probe: Probe,
  grid: NetworkGrid,
): Promise<number | null> {
  const [length, height] = [alignUp(LENGTH, grid.sizeMultiple), alignUp(HEIGHT, grid.sizeMultiple)];
  let reach = 0;
  for (const [width, tall] of [
    [length, height],
    [height, length],
  ] as const) {
    const calm = probePicture(width, tall);
    const [before, after] = [
      await probe(signal, calm, grid.input),
      await probe(signal, disturbed(calm), grid.input),
    ];
    const found = before && after ? farthestChange(before, after, calm) : null;
    if (found === null) return null;
    reach = Math.max(reach, found);
  }
  return reach;
}

const patchStart = (length: number): number => Math.floor((length - PATCH) / 2 / PATCH) * PATCH;

/** Position along the longer side. */
const along = (pixel: number, { width, height }: ProbePicture): number =>
  width >= height ? pixel % width : Math.floor(pixel / width);

function disturbed(calm: ProbePicture): ProbePicture {
  const rgb = calm.rgb.slice();
  const start = patchStart(Math.max(calm.width, calm.height));
  for (let i = 0; i < rgb.length; i++) {
    const position = along(Math.floor(i / 3), calm);
    if (position >= start && position < start + PATCH) rgb[i] = AMPLITUDE * (rgb[i]! - 0.5);
  }
  return { ...calm, rgb };
}

function farthestChange(before: Float32Array, after: Float32Array, calm: ProbePicture): number | null {
  const length = Math.max(calm.width, calm.height);
  const start = patchStart(length);
  let [first, last] = [start, start + PATCH - 1];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === after[i]) continue;
    const position = along(Math.floor(i / 3), calm);
    if (position < first) first = position;
    if (position > last) last = position;
  }
  const touchesEnd = first === 0 || last === length - 1;
  return touchesEnd ? null : Math.max(start - first, last - (start + PATCH - 1));
}
