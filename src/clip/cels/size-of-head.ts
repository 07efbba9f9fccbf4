import type { PictureSize } from '../picture-size.js';

/** Bytes from the start of a file that are looked at. */
export const HEAD_BYTES = 26;

const PNG = '\x89PNG\r\n\x1a\n';

/**
 * The size of a PNG or TGA from its first bytes, without reading the rest, so that thousands of drawings can be looked at
 * before any work. Null for everything else, and where the file says nothing sensible: reading it will tell.
 */
export function sizeOfHead(head: Uint8Array, path: string): PictureSize | null {
  if (head.length < HEAD_BYTES) return null;
  const view = new DataView(head.buffer, head.byteOffset, HEAD_BYTES);
  if (/\.tga$/i.test(path)) return { width: view.getUint16(12, true), height: view.getUint16(14, true) };
  const text = String.fromCharCode(...head.subarray(0, 16));
  if (!text.startsWith(PNG) || text.slice(12) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
