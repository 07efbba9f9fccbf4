import type { PictureFiles } from '../../../clip/cels/picture-files.js';
import { HEAD_BYTES, sizeOfHead } from '../../../clip/cels/size-of-head.js';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { decodePicture } from '../../../pictures/decode-picture.js';
import type { PictureBlob } from '../../clip/clip-calls.js';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Pictures among files that the person gave the page. */
export function blobPictures(files: readonly PictureBlob[]): PictureFiles {
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
  const find = (path: string): Blob => {
    const blob = blobs.get(path);
    if (blob) return blob;
    throw new HaikeiError('file-missing', { path });
  };
  const read = async (path: string, blob: Blob): Promise<Uint8Array> => {
    try {
      return await bytesOf(blob);
    } catch (cause) {
      // The browser opens a file only now: it may be gone, or another.
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new HaikeiError('file-unreadable', { path, reason }, { cause });
    }
  };
  return {
    read: async (signal, path) => decodePicture(signal, await read(path, find(path)), path),
    locate: (path) => path,
    size: async (path) => sizeOfHead(await read(path, find(path).slice(0, HEAD_BYTES)), path),
  };
}
