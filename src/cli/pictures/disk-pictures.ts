import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PictureFiles } from '../../clip/cels/picture-files.js';
import { HEAD_BYTES, sizeOfHead } from '../../clip/cels/size-of-head.js';
import type { PictureSize } from '../../clip/picture-size.js';
import { readPicture } from './read-picture.js';

async function peekSize(path: string): Promise<PictureSize | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return sizeOfHead(buffer.subarray(0, bytesRead), path);
  } finally {
    await file.close();
  }
}

/** Picture files of the file system. */
export const diskPictures: PictureFiles = {
  read: readPicture,
  locate: (path) => resolve(path),
  size: peekSize,
};
