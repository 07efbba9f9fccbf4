import { strToU8 } from 'fflate';
import { crc32Hex } from '../../../raster/png/crc32-hex.js';

/** Photoshop may give raw data as text or as bytes, and keys in any order. */
function plain(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return crc32Hex(new Uint8Array(value));
  if (ArrayBuffer.isView(value))
    return crc32Hex(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

/** A short text that is the same for the same answer, whatever is in it: it is only ever compared with itself. */
export const answerFingerprint = (answer: unknown): string =>
  crc32Hex(strToU8(JSON.stringify(plain(answer))));
