import type { ModelCard } from '../model-card.js';
import { alignDown, alignUp, leastCommonMultiple } from './align.js';
import { EDGE } from './exact-axis.js';

/**
 * What must go into a network with a finite halo so that `from` to `to` come out as in one run over the picture and
 * its mirrored edge: both with a halo around them, on the grid and in the phase of that run, ending where it ends.
 * @param length of the picture in pixels; `from` and `to` lie in it
 */
export function exactSpan(
  geometry: ModelCard['geometry'],
  length: number,
  [from, to]: readonly [from: number, to: number],
): readonly [from: number, to: number] {
  const step = leastCommonMultiple(geometry.stride, geometry.sizeMultiple);
  const halo = alignUp(geometry.halo ?? 0, step);
  const edge = Math.min(halo, alignUp(EDGE, step));
  return [
    Math.max(-edge, alignDown(from, step) - halo),
    Math.min(alignUp(length, step) + edge, alignUp(to, step) + halo),
  ];
}
