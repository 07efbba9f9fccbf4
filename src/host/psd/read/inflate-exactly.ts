import { Inflate } from 'fflate';

/** Deflate expands at most 1032-fold, so one step over-produces at most 16 MB before it is noticed. */
const STEP = 16 * 1024;
const ZLIB_HEADER = 2;

/** Deflate's limit: no stream expands further than this many times its length. */
export const MAX_EXPANSION = 1032;

/**
 * Inflates a zlib stream that must fill `target` exactly. It stops as soon as there is one byte more, so a stream made
 * to fill memory is refused early. The checksum at the end is not verified, as readers of PSD commonly do not.
 * @returns what is wrong with the stream, null when it is right
 */
export function inflateExactly(data: Uint8Array, target: Uint8Array): string | null {
  if (!isZlib(data)) return 'data that is not a zlib stream';
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= target.length) target.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = ZLIB_HEADER; at < data.length && length <= target.length; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    return `a broken zlib stream (${error instanceof Error ? error.message : 'unknown'})`;
  }
  if (length === target.length) return null;
  return length > target.length ? `more than ${target.length} bytes` : `${length} bytes`;
}

function isZlib(data: Uint8Array): boolean {
  const [method, flags] = [data[0] ?? 0, data[1] ?? 0];
  return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
}
