import { rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { temporaryNameFor } from '../../files/temporary-name.js';
import { throwWriteError } from '../../files/throw-write-error.js';
import type { FrameRate } from '../frame-rate.js';
import { PREVIEW_FRAMES, PREVIEW_SIDE } from '../frames/preview-writer.js';
import { type MadeMovie, MOVIE_ENCODERS, MOVIE_NAMES } from './movie-kinds.js';
import { runProgram } from '../../programs/run-program.js';

export interface MovieRequest {
  readonly ffmpeg: string;
  readonly kind: MadeMovie;
  readonly folder: string;
  /** `cut_%04d.png`, in `frames/`. */
  readonly pattern: string;
  readonly first: number;
  readonly fps: FrameRate;
}

/** Said of the frames and of the stream: encoders of ProRes read it from the frames. */
const BT709 = { colorspace: 'bt709', color_primaries: 'bt709', color_trc: 'bt709' };

/** sRGB frames to the colours of HD television, which players assume; even sides, which the codecs need. */
const TELEVISION = [
  '-vf',
  [
    'pad=ceil(iw/2)*2:ceil(ih/2)*2',
    'scale=out_color_matrix=bt709:out_range=tv',
    `setparams=range=tv:${Object.entries(BT709)
      .map((pair) => pair.join('='))
      .join(':')}`,
  ].join(','),
  ...Object.entries({ ...BT709, color_range: 'tv' }).flatMap(([key, value]) => [`-${key}`, value]),
];

const X264 = ['-crf', '16', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', '-f', 'mp4'];
const PRORES = ['-profile:v', '3', '-vendor', 'apl0', '-pix_fmt', 'yuv422p10le', '-f', 'mov'];
const WEBP = ['-vf', `scale='min(${PREVIEW_SIDE},iw)':-1`, '-quality', '85', '-loop', '0', '-f', 'webp'];

const CODECS: Readonly<Record<MadeMovie, readonly string[]>> = {
  mp4: [...TELEVISION, ...X264],
  prores: [...TELEVISION, ...PRORES],
  webp: WEBP,
  preview: ['-frames:v', String(PREVIEW_FRAMES), ...WEBP],
};

/** ffmpeg says in its own words that the drive is full, and what it wrote until then tells how much there was room for. */
async function writeError(error: unknown, target: string, temporary: string): Promise<never> {
  const bytes = (await stat(temporary).catch(() => null))?.size ?? 0;
  await rm(temporary, { force: true });
  if (isHaikeiError(error) && /No space left on device|Disk quota exceeded/.test(error.message))
    throw new HaikeiError('disk-full', { path: target, bytes }, { cause: error });
  throwWriteError(error, target, bytes);
}

/**
 * Makes a movie of the frames with ffmpeg; there as a whole or not at all. Without dates and versions in it, so that the
 * same ffmpeg makes the same bytes.
 * @throws HaikeiError `tool-failed`, `disk-full`, `cancelled`, `write-failed`
 */
export async function writeMovie(signal: AbortSignal, request: MovieRequest): Promise<string> {
  const { ffmpeg, kind, folder, pattern, first, fps } = request;
  const target = resolve(folder, MOVIE_NAMES[kind]);
  const temporary = temporaryNameFor(target);
  const input = ['-framerate', fps.join('/'), '-start_number', String(first), '-i', pattern];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'];
  const quiet = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-xerror', '-y'];
  const codec = ['-c:v', MOVIE_ENCODERS[kind], ...CODECS[kind]];
  const args = [...quiet, ...input, ...codec, ...plain, temporary];
  try {
    await runProgram(signal, { program: ffmpeg, args, cwd: join(folder, 'frames') });
    await rename(temporary, target);
  } catch (error) {
    return writeError(error, target, temporary);
  }
  return target;
}
