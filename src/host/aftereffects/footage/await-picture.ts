import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Picture } from '../../../pictures/picture.js';
import { refused } from '../refused.js';
import type { FootageReading } from './read-footage.js';

export interface LateFile extends FootageReading {
  /** Where the file will be. */
  readonly path: string;
  wait(milliseconds: number): Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PAUSE = 100;
/** Half a minute for a frame. */
const ATTEMPTS = 300;
const LARGEST = 2 ** 31;

/** The picture, or null while it is still being written: half a PNG does not decode. */
async function tryRead(signal: AbortSignal, { files, decode, path }: LateFile, size: Size) {
  try {
    return await decode(signal, await files.read(signal, path, LARGEST), { path, layer: null, ...size });
  } catch (error) {
    throwIfCancelled(signal);
    if (isHaikeiError(error)) return null;
    throw error;
  }
}

/**
 * A picture that After Effects writes after it has said so: waits until the file is there, has stopped growing and can
 * be decoded.
 * @throws HaikeiError `host-refused` after half a minute, or for a picture of another size; `cancelled`
 */
export async function awaitPicture(signal: AbortSignal, late: LateFile, wanted: Size): Promise<Picture> {
  let before: number | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    throwIfCancelled(signal);
    const size = await late.files.size(signal, late.path);
    const picture = size !== null && size > 0 && size === before ? await tryRead(signal, late, wanted) : null;
    if (picture) {
      const { width, height } = picture.pixels;
      if (width === wanted.width && height === wanted.height) return picture;
      throw refused('saveFrameToPng', `${width}×${height} pixels for ${wanted.width}×${wanted.height}`);
    }
    before = size;
    await late.wait(PAUSE);
  }
  throw refused('saveFrameToPng', `no picture after ${(ATTEMPTS * PAUSE) / 1000} s`);
}
