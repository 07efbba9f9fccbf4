import type { Tensor } from '../../../driver.js';
import type { TensorHead } from './messages.js';

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Numbers of several tensors one after another, as both ends of one machine hold them. */
export function packTensors(tensors: Readonly<Record<string, Tensor>>): {
  readonly heads: TensorHead[];
  readonly payload: Uint8Array;
} {
  const entries = Object.entries(tensors);
  const count = entries.reduce((sum, [, { data }]) => sum + data.length, 0);
  const numbers = new Float32Array(count);
  let at = 0;
  for (const [, { data }] of entries) {
    numbers.set(data, at);
    at += data.length;
  }
  const heads = entries.map(([name, { dims }]) => ({ name, dims: [...dims] }));
  return { heads, payload: new Uint8Array(numbers.buffer) };
}

/** null when the payload is not exactly what the heads promise. */
export function unpackTensors(
  heads: readonly TensorHead[],
  payload: Uint8Array,
): Readonly<Record<string, Tensor>> | null {
  const counts = heads.map(({ dims }) => dims.reduce((product, size) => product * size, 1));
  if (counts.reduce((sum, count) => sum + count, 0) * BYTES !== payload.length) return null;
  const tensors: Record<string, Tensor> = {};
  let at = payload.byteOffset;
  for (const [i, { name, dims }] of heads.entries()) {
    tensors[name] = { data: new Float32Array(payload.buffer, at, counts[i]), dims };
    at += counts[i]! * BYTES;
  }
  return tensors;
}
