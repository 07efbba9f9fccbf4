/**
 * Where to read for each position from `from` to `to` (exclusive) along an axis of `size` pixels, when the
 * picture goes on beyond its edges as in a mirror that stands on its outermost pixels: … 2 1 [0 1 2] 1 0 …
 * True at any distance, also many picture sizes away; a single pixel repeats.
 */
export function reflectedIndices(from: number, to: number, size: number): Int32Array {
  const indices = new Int32Array(Math.max(0, to - from));
  const period = Math.max(1, 2 * (size - 1));
  for (let i = 0; i < indices.length; i++) {
    const at = (((from + i) % period) + period) % period;
    indices[i] = at < size ? at : period - at;
  }
  return indices;
}
