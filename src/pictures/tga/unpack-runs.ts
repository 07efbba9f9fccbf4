import type { ByteReader } from '../byte-reader.js';

const LONGEST_RUN = 128;

/**
 * TGA's run-length packets: a count byte, then one pixel to repeat (high bit set) or that many pixels.
 * @throws HaikeiError `file-truncated`; a packet that reaches beyond the picture is cut off
 */
export function unpackRuns(
  reader: ByteReader,
  start: number,
  picture: { size: number; pixelBytes: number },
): Uint8Array {
  const { size, pixelBytes } = picture;
  // A packet of one byte and one pixel makes at most 128 pixels: fewer packets cannot fill the picture.
  reader.require(start, Math.ceil(size / pixelBytes / LONGEST_RUN) * (1 + pixelBytes));
  const out = new Uint8Array(size);
  let [from, to] = [start, 0];
  while (to < size) {
    const packet = reader.u8(from++);
    const length = Math.min(((packet & 0x7f) + 1) * pixelBytes, size - to);
    if (packet & 0x80) {
      const pixel = reader.slice(from, pixelBytes);
      for (let i = 0; i < length; i++) out[to + i] = pixel[i % pixelBytes]!;
      from += pixelBytes;
    } else {
      out.set(reader.slice(from, length), to);
      from += length;
    }
    to += length;
  }
  return out;
}
