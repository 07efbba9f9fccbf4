import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Locale } from '../../../locales/locale.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import { greyInSrgb } from '../../../raster/colour/grey-in-srgb.js';
import { readFramePicture } from '../../../clip/cels/read-frame-picture.js';
import { diskPictures } from '../../pictures/disk-pictures.js';
import type { FootageFrames } from './footage-frames.js';

export interface FrameFiles {
  /** Those that are painted, in order. */
  readonly files: readonly string[];
  readonly size: PictureSize;
  /** Frames of the clip from one painted frame to the next. */
  readonly step: number;
  readonly locale: Locale;
}

/** Footage that lies in a folder, a file for each frame, grey ones in sRGB. */
export class FileFrames implements FootageFrames {
  constructor(private readonly request: FrameFiles) {}

  get count(): number {
    return this.request.files.length;
  }

  async read(signal: AbortSignal, index: number): Promise<Pixels> {
    const { files, step, size, locale } = this.request;
    const [path, frame] = [files[index]!, index * step];
    const picture = await readFramePicture(signal, { files: diskPictures, path, frame, locale });
    const { pixels } = greyInSrgb(picture);
    if (pixels.width === size.width && pixels.height === size.height) return pixels;
    const [found, expected] = [`${pixels.width}×${pixels.height}`, `${size.width}×${size.height}`];
    throw new HaikeiError('frame-size', { path, frame: frame + 1, found, expected });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
