const CLEAR = 256;
const END = 257;
const TABLE_SIZE = 4096;

/**
 * TIFF's LZW (TIFF 6.0, section 13): codes of 9 to 12 bits from the high end, each width left one code early.
 * @returns how many bytes of `out` were filled; fewer than its length when the data ends or makes no sense
 */
export function unpackLzw(data: Uint8Array, out: Uint8Array): number {
  const prefix = new Uint16Array(TABLE_SIZE);
  const lengths = new Uint16Array(TABLE_SIZE).fill(1);
  const last = Uint8Array.from({ length: TABLE_SIZE }, (_, i) => i);
  let [next, width, previous] = [258, 9, -1];
  let [bits, held, at, written] = [0, 0, 0, 0];
  while (written < out.length) {
    while (held < width && at < data.length) {
      bits = ((bits << 8) | data[at++]!) & 0xffffff;
      held += 8;
    }
    if (held < width) break;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      [next, width, previous] = [258, 9, -1];
      continue;
    }
    const isNew = code === next && previous >= 0;
    if (code >= next && !isNew) break;
    const known = isNew ? previous : code;
    const length = lengths[known]!;
    // Strings are stored as chains from their last byte to the first, so they are written backwards.
    let link = known;
    for (let i = written + length - 1; i >= written; i--) {
      out[i] = last[link]!;
      link = prefix[link]!;
    }
    const first = out[written]!;
    if (isNew) out[written + length] = first;
    written += isNew ? length + 1 : length;
    if (previous >= 0 && next < TABLE_SIZE) {
      prefix[next] = previous;
      last[next] = first;
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next + 1 >= 1 << width && width < 12) width++;
    }
    previous = code;
  }
  return Math.min(written, out.length);
}
