import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryNameFor } from '../../files/temporary-name.js';
import { throwWriteError } from '../../files/throw-write-error.js';
import type { MovieKind } from '../clip-settings.js';
import type { FrameRate } from '../frame-rate.js';
import { runProgram } from './run-program.js';

export interface MovieRequest {
  readonly ffmpeg: string;
  readonly kind: MovieKind;
  readonly folder: string;
  /** `cut_%04d.png`, in `frames/`. */
  readonly pattern: string;
  readonly first: number;
  readonly fps: FrameRate;
}

export const MOVIE_NAMES: Readonly<Record<MovieKind, string>> = {
  mp4: 'clip.mp4',
  prores: 'clip.mov',
  webp: 'clip.webp',
};

/** sRGB frames to the colours of HD television, which players assume; even sides, which the codecs need. */
const TELEVISION = [
  ...['-vf', 'pad=ceil(iw/2)*2:ceil(ih/2)*2,scale=out_color_matrix=bt709:out_range=tv'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
];

const CODECS: Readonly<Record<MovieKind, readonly string[]>> = {
  mp4: [
    ...TELEVISION,
    '-c:v',
    'libx264',
    '-crf',
    '16',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    '+faststart',
    '-f',
    'mp4',
  ],
  prores: [
    ...TELEVISION,
    '-c:v',
    'prores_ks',
    '-profile:v',
    '3',
    '-vendor',
    'apl0',
    '-pix_fmt',
    'yuv422p10le',
    '-f',
    'mov',
  ],
  webp: ['-vf', 'scale=640:-2', '-c:v', 'libwebp_anim', '-quality', '85', '-loop', '0', '-f', 'webp'],
};

/**
 * Makes a movie of the frames with ffmpeg; there as a whole or not at all. Without dates and versions in it, so that the
 * same ffmpeg makes the same bytes.
 * @throws HaikeiError `tool-failed`, `cancelled`, `write-failed`
 */
export async function writeMovie(signal: AbortSignal, request: MovieRequest): Promise<string> {
  const { ffmpeg, kind, folder, pattern, first, fps } = request;
  const target = resolve(folder, MOVIE_NAMES[kind]);
  const temporary = temporaryNameFor(target);
  const input = ['-framerate', fps.join('/'), '-start_number', String(first), '-i', pattern];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'];
  const args = [
    '-hide_banner',
    '-loglevel',
    'error',
    '-nostdin',
    '-y',
    ...input,
    ...CODECS[kind],
    ...plain,
    temporary,
  ];
  try {
    await runProgram(signal, { program: ffmpeg, args, cwd: join(folder, 'frames') });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throwWriteError(error, target, 0);
  }
  return target;
}
