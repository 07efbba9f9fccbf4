/**
 * PackBits (TIFF 6.0, section 9).
 * @returns how many bytes of `out` were filled
 */
export function unpackPackBits(data: Uint8Array, out: Uint8Array): number {
  let [from, to] = [0, 0];
  while (from < data.length && to < out.length) {
    const count = data[from++]!;
    if (count < 128) {
      const piece = data.subarray(from, from + Math.min(count + 1, out.length - to));
      out.set(piece, to);
      from += count + 1;
      to += piece.length;
    } else if (count > 128) {
      const end = Math.min(out.length, to + 257 - count);
      out.fill(data[from++] ?? 0, to, end);
      to = end;
    }
  }
  return to;
}
