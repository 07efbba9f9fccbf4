import { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import type { Pixels } from '../../raster/pixels.js';
import type { PictureSize } from '../picture-size.js';
import { greyInSrgb } from '../../raster/colour/grey-in-srgb.js';
import { readFramePicture } from '../cels/read-frame-picture.js';
import type { PictureFiles } from '../cels/picture-files.js';

export interface FrameFiles {
  readonly files: Pick<PictureFiles, 'read'>;
  /** Those that are painted, in order. */
  readonly paths: readonly string[];
  readonly size: PictureSize;
  /** Frames of the clip from one painted frame to the next. */
  readonly step: number;
  readonly locale: Locale;
}

/** Footage that lies in a file for each frame, grey ones in sRGB; counted from 0. */
export class FileFrames {
  constructor(private readonly request: FrameFiles) {}

  get count(): number {
    return this.request.paths.length;
  }

  /** @throws HaikeiError `frame-unreadable`, `frame-size`, `cancelled` */
  async read(signal: AbortSignal, index: number): Promise<Pixels> {
    const { files, paths, step, size, locale } = this.request;
    const [path, frame] = [paths[index]!, index * step];
    const picture = await readFramePicture(signal, { files, path, frame, locale });
    const { pixels } = greyInSrgb(picture);
    if (pixels.width === size.width && pixels.height === size.height) return pixels;
    const [found, expected] = [`${pixels.width}×${pixels.height}`, `${size.width}×${size.height}`];
    throw new HaikeiError('frame-size', { path, frame: frame + 1, found, expected });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
