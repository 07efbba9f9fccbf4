import { HaikeiError } from '../../../errors/haikei-error.js';
import { findProgram } from '../../programs/find-program.js';
import { requireProgram } from '../../programs/require-program.js';
import { tryProgram } from '../../programs/run-program.js';
import type { MovieKind } from '../clip-settings.js';
import { MOVIE_ENCODERS, type MadeMovie } from './movie-kinds.js';

export const FFMPEG = 'ffmpeg';

/** Of themselves an MP4 and an animated WebP of the beginning. */
const USUAL: readonly MadeMovie[] = ['mp4', 'preview'];

/** Builds of ffmpeg differ in what they can write. */
async function isWritable(signal: AbortSignal, ffmpeg: string): Promise<(kind: MadeMovie) => boolean> {
  const { out } = await tryProgram(signal, { program: ffmpeg, args: ['-hide_banner', '-encoders'] });
  const names = new Set(out.split('\n').map((line) => line.trim().split(/\s+/)[1]));
  return (kind) => names.has(MOVIE_ENCODERS[kind]);
}

/**
 * The movies of a clip: those that were asked for, or of themselves those that can be made here.
 * @throws HaikeiError `tool-missing` where one that was asked for cannot
 */
export async function chooseMovies(
  signal: AbortSignal,
  asked: readonly MovieKind[] | null,
): Promise<readonly MadeMovie[]> {
  if (asked === null) {
    const ffmpeg = findProgram(FFMPEG);
    return ffmpeg === null ? [] : USUAL.filter(await isWritable(signal, ffmpeg));
  }
  if (asked.length === 0) return asked;
  const writable = await isWritable(signal, requireProgram(FFMPEG, `--movie ${asked.join(', ')}`));
  const cannot = asked.find((kind) => !writable(kind));
  if (cannot === undefined) return asked;
  throw new HaikeiError('tool-missing', {
    tool: `${FFMPEG} (${MOVIE_ENCODERS[cannot]})`,
    purpose: `--movie ${cannot}`,
  });
}
