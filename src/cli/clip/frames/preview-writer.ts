import { AnimatedPng } from '../../../raster/clip/animated-png.js';
import { downscale } from '../../../raster/downscale.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PngOptions } from '../../../raster/png/png-start.js';
import { GrowingFile } from '../../files/growing-file.js';
import type { FrameRate } from '../frame-rate.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import { deflate } from './deflate.js';

/** Pixels of the long side. */
export const PREVIEW_SIDE = 640;

/** Frames of a long clip that the preview shows, from the start: twenty seconds at 24 a second. */
export const PREVIEW_FRAMES = 480;

/** A picture of the preview and how many frames it stands. */
export interface PreviewPicture {
  readonly frame: number;
  readonly stands: number;
}

/** Neighbouring frames that are equal make one picture. */
export function previewPictures(
  frames: Iterable<{ readonly frame: number; readonly key: string }>,
): readonly PreviewPicture[] {
  const pictures: PreviewPicture[] = [];
  let before: string | null = null;
  for (const { frame, key } of frames) {
    if (frame >= PREVIEW_FRAMES) break;
    const last = pictures.at(-1);
    if (last && key === before) pictures[pictures.length - 1] = { ...last, stands: last.stands + 1 };
    else pictures.push({ frame, stands: 1 });
    before = key;
  }
  return pictures;
}

/** APNG counts time in fractions of 16-bit numbers; 1001ths of television are a little off only over many frames. */
function delayOf(stands: number, [numerator, denominator]: FrameRate): readonly [number, number] {
  const scale = Math.max(1, numerator / 65_535, (stands * denominator) / 65_535);
  return [
    Math.max(1, Math.round((stands * denominator) / scale)),
    Math.max(1, Math.round(numerator / scale)),
  ];
}

export interface PreviewRequest {
  readonly path: string;
  readonly frame: PictureSize;
  /** RGB, or grey. */
  readonly channels: 3 | 1;
  readonly fps: FrameRate;
  readonly pictures: readonly PreviewPicture[];
  readonly options: PngOptions;
}

/** Writes the animated preview of a clip as its frames go by. */
export class PreviewWriter {
  private next = 0;

  private constructor(
    private readonly request: PreviewRequest,
    private readonly animation: AnimatedPng,
    private readonly size: PictureSize,
    private readonly file: GrowingFile,
  ) {}

  /** @throws HaikeiError `disk-full`, `write-failed`, `cancelled` */
  static async create(signal: AbortSignal, request: PreviewRequest): Promise<PreviewWriter> {
    const { frame, channels, pictures, options, path } = request;
    const scale = Math.min(1, PREVIEW_SIDE / Math.max(frame.width, frame.height));
    const side = (value: number): number => Math.max(1, Math.round(value * scale));
    const size = { width: side(frame.width), height: side(frame.height) };
    const animation = new AnimatedPng({ ...size, channels, pictures: pictures.length, deflate, options });
    const writer = new PreviewWriter(request, animation, size, await GrowingFile.create(path));
    await writer.file.append(signal, animation.start());
    return writer;
  }

  /** Whether the preview shows the picture of this frame; frames come in order. */
  wants(frame: number): boolean {
    return this.request.pictures[this.next]?.frame === frame;
  }

  async add(signal: AbortSignal, pixels: Pixels): Promise<void> {
    const { stands } = this.request.pictures[this.next++]!;
    const small = downscale(pixels, this.size.width, this.size.height);
    await this.file.append(signal, await this.animation.add(small, delayOf(stands, this.request.fps)));
  }

  async finish(signal: AbortSignal): Promise<void> {
    await this.file.append(signal, this.animation.finish());
    await this.file.finish(signal);
  }

  abandon(): Promise<void> {
    return this.file.abandon();
  }
}
