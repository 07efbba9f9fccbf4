import type { ConvGeometry } from './conv-geometry.js';

/** Channels that the inner loop makes at once. */
export const BLOCK = 4;

export interface PackedWeights {
  /** Blocks of one group. */
  readonly blocks: number;
  /** Weights of one block: for each tap (channel, row, column) one of each of `BLOCK` channels. */
  readonly weights: readonly Float64Array[];
  /** `BLOCK` for each block. */
  readonly biases: readonly Float64Array[];
}

/**
 * Lays weights out in the order in which the inner loop reads them. Doubles, so that the loop need not widen
 * them. Channels missing in the last block of a group are zeros.
 */
export function packConvWeights(
  geometry: ConvGeometry,
  weights: Float32Array | Float64Array,
  bias: Float32Array | Float64Array,
): PackedWeights {
  const taps = geometry.depth * geometry.height * geometry.width;
  const perGroup = geometry.channels / geometry.groups;
  const blocks = Math.ceil(perGroup / BLOCK);
  const packed: Float64Array[] = [];
  const biases: Float64Array[] = [];
  for (let block = 0; block < geometry.groups * blocks; block++) {
    const group = Math.floor(block / blocks);
    const first = (block % blocks) * BLOCK;
    const count = Math.min(BLOCK, perGroup - first);
    const channel = group * perGroup + first;
    packed.push(interleave(weights.subarray(channel * taps, (channel + count) * taps), taps));
    biases.push(Float64Array.from({ length: BLOCK }, (_, i) => (i < count ? bias[channel + i]! : 0)));
  }
  return { blocks, weights: packed, biases };
}

function interleave(weights: Float32Array | Float64Array, taps: number): Float64Array {
  const packed = new Float64Array(taps * BLOCK);
  for (let i = 0; i < weights.length; i++) packed[(i % taps) * BLOCK + Math.floor(i / taps)] = weights[i]!;
  return packed;
}
