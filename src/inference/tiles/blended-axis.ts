import { alignUp } from './align.js';

/** Overlapping tiles along one axis, and how much each counts at each of its pixels. */
export interface BlendedAxis {
  /** Side of every tile, a multiple of the network's grid. */
  readonly size: number;
  /** First pixel of each tile, on the network's grid. */
  readonly starts: readonly number[];
  /** A weight per pixel of each tile. Over all tiles the weights of a pixel add up to 1. */
  readonly weights: readonly Float32Array[];
}

/**
 * Spreads tiles evenly over `length` pixels. Neighbours overlap by more than a quarter of a tile and
 * fade in the middle of what they share, along a smooth step of a quarter of a tile, so that no more than
 * two tiles count anywhere, and the pixels at a tile's border hardly do.
 * @param side largest side of a tile, a multiple of `step` and at least 16 times as large
 * @param step the network's grid
 */
export function planBlendedAxis(length: number, side: number, step: number): BlendedAxis {
  const padded = alignUp(length, step);
  const size = Math.min(side, padded);
  const fade = side / 4;
  // Rounding to the grid may take one step away from what two neighbours share.
  const overlap = fade + step;
  const count = padded <= side ? 1 : Math.ceil((padded - overlap) / (side - overlap));
  const starts = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (padded - size)) / (count - 1) / step) * step,
  );
  const weights = starts.map((start, index) => {
    const before = starts[index - 1];
    const after = starts[index + 1];
    const fadeIn = before === undefined ? -Infinity : (start + before + size) / 2 - start;
    const fadeOut = after === undefined ? Infinity : (after + start + size) / 2 - start;
    return tileWeights(size, fadeIn, fadeOut, fade);
  });
  return { size, starts, weights };
}

/** Fades of `width` pixels centred on `fadeIn` and `fadeOut`. */
function tileWeights(size: number, fadeIn: number, fadeOut: number, width: number): Float32Array {
  return Float32Array.from(
    { length: size },
    (_, x) =>
      smoothStep((x + 0.5 - fadeIn) / width + 0.5) * (1 - smoothStep((x + 0.5 - fadeOut) / width + 0.5)),
  );
}

function smoothStep(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}
