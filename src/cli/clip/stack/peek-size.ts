import { open } from 'node:fs/promises';
import type { PictureSize } from '../../../clip/picture-size.js';

const HEAD_BYTES = 26;

function pngSize(head: Buffer): PictureSize | null {
  if (head.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || head.toString('latin1', 12, 16) !== 'IHDR')
    return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/**
 * The size of a PNG or TGA from its first bytes, without reading the rest, so that thousands of drawings can be looked at
 * before any work. Null for everything else, and where the file says nothing sensible: reading it will tell.
 */
export async function peekSize(path: string): Promise<PictureSize | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead < HEAD_BYTES) return null;
    if (/\.tga$/i.test(path)) return { width: buffer.readUInt16LE(12), height: buffer.readUInt16LE(14) };
    return pngSize(buffer);
  } finally {
    await file.close();
  }
}
