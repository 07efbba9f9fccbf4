import { HaikeiError } from '../../../errors/haikei-error.js';
import { requireProgram } from '../../programs/require-program.js';
import { tryProgram } from '../../programs/run-program.js';
import type { FrameRate } from '../frame-rate.js';
import { countArguments, listArguments } from './video-decoding.js';
import type { VideoFacts } from './video-facts.js';

export interface VideoCount {
  readonly path: string;
  readonly facts: VideoFacts;
  readonly rate: FrameRate;
  /** Frames after which it is not counted further. */
  readonly most: number;
}

const framesIn = (progress: string): number =>
  Number(
    progress
      .match(/frame=\s*(\d+)/g)
      ?.at(-1)
      ?.slice(6) ?? 0,
  );

/** Not everything that is damaged is an error to ffmpeg; it only says so. */
const DAMAGED = /prematurely|truncat|partial file|corrupt|mismatch|invalid|conceal|error/i;

/** Frames that are given out before the first damage is noticed, a few before the damage itself. */
async function decodable(signal: AbortSignal, program: string, count: VideoCount): Promise<number> {
  const { path, facts, rate } = count;
  const args = listArguments(path, facts, rate);
  const { out } = await tryProgram(signal, { program, args, mixed: true });
  const lines = out.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const damage = lines.findIndex((line) => !/^\d+, +\d+, +\d+,/.test(line));
  return damage < 0 ? lines.length : damage;
}

/**
 * How many frames a video has at the clip's rate, by decoding them: what its head says is often a guess, and a damaged
 * frame is found before hours of painting.
 * @throws HaikeiError `frame-unreadable` with the first frame that cannot be decoded, `tool-missing`, `cancelled`
 */
export async function countVideoFrames(signal: AbortSignal, count: VideoCount): Promise<number> {
  const { path, facts, rate, most } = count;
  const program = requireProgram('ffmpeg', `--background ${path}`);
  const { status, said, out } = await tryProgram(signal, {
    program,
    args: countArguments(path, facts, { rate, most }),
  });
  const frames = framesIn(out);
  if (status === 0 && frames > 0 && !DAMAGED.test(said)) return frames;
  const frame = (await decodable(signal, program, count)) + 1;
  throw new HaikeiError('frame-unreadable', { path, frame, reason: said || 'ffmpeg cannot decode it' });
}
