import type { ModelCard } from '../model-card.js';
import { alignDown, alignUp, leastCommonMultiple } from './align.js';

/** How one axis of a picture is laid out in tiles of one size, for a network with a finite halo. */
export interface ExactAxis {
  /** Length of every core; the last one may reach beyond the picture. Core `i` begins at `i * core`. */
  readonly core: number;
  /** Length of what goes into the network, the same for every tile. */
  readonly input: number;
  /** Where each tile's input begins; negative at the picture's edge. */
  readonly starts: readonly number[];
}

/**
 * Mirrored pixels around the picture. The network pads with zeros beyond them: so far out that padding shows no
 * more, and so few that the edge costs little.
 */
export const EDGE = 16;

const evenSide = (length: number, side: number, step: number): number =>
  alignUp(length / Math.ceil(length / side), step);

/**
 * Lays tiles along an axis so that together they are one run over the picture and its mirrored edge: cores begin
 * at multiples of stride and size multiple, in the phase of the untiled run; every input holds its core and a halo
 * on each side, or ends where the untiled run ends. All inputs have one length, for the sake of the runtime's
 * memory plan: those at the edge reach further inwards instead. Sides are evened out, so that the last tile is not
 * mostly padding.
 * @param length of the picture in pixels
 * @param tile the longest a core may be
 */
export function planExactAxis(geometry: ModelCard['geometry'], length: number, tile: number): ExactAxis {
  const step = leastCommonMultiple(geometry.stride, geometry.sizeMultiple);
  const halo = alignUp(geometry.halo ?? 0, step);
  const edge = Math.min(halo, alignUp(EDGE, step));
  const core = evenSide(length, Math.max(step, alignDown(tile, step)), step);
  const [first, last] = [-edge, alignUp(length, step) + edge];
  const begins = Array.from({ length: Math.ceil(length / core) }, (_, index) => index * core);
  const wanted = begins.map(
    (begin) => [Math.max(first, begin - halo), Math.min(last, begin + core + halo)] as const,
  );
  const input = Math.max(...wanted.map(([from, to]) => to - from));
  return { core, input, starts: wanted.map(([from]) => Math.min(from, last - input)) };
}
