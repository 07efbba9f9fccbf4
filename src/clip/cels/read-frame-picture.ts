import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { describeError } from '../../locales/describe-error.js';
import type { Locale } from '../../locales/locale.js';
import type { Picture } from '../../pictures/picture.js';
import type { PictureFiles } from './picture-files.js';

export interface FrameWish {
  readonly files: Pick<PictureFiles, 'read'>;
  readonly path: string;
  /** Where it first stands, from 0. */
  readonly frame: number;
  readonly locale: Locale;
}

/**
 * A picture of a clip, with file and frame in what is said of it.
 * @throws HaikeiError `frame-unreadable`, `cancelled`
 */
export async function readFramePicture(
  signal: AbortSignal,
  { files, path, frame, locale }: FrameWish,
): Promise<Picture> {
  try {
    return await files.read(signal, path);
  } catch (error) {
    if (!isHaikeiError(error) || error.code === 'cancelled') throw error;
    const reason = describeError(error, locale).what;
    throw new HaikeiError('frame-unreadable', { path, frame: frame + 1, reason }, { cause: error });
  }
}
