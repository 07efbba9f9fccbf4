import { readWholeFile } from '../files/read-whole-file.js';
import { decodePicture } from '../../pictures/decode-picture.js';
import type { Picture } from '../../pictures/picture.js';
import { inflateOnThread } from './inflate-on-thread.js';

/** A picture file: PNG, JPEG, TIFF or TGA. Errors are those of `readWholeFile` and `decodePicture`. */
export async function readPicture(signal: AbortSignal, path: string): Promise<Picture> {
  return decodePicture(signal, await readWholeFile(signal, path), path, inflateOnThread);
}
