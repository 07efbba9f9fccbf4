import type { KeyChoice } from '../../clip/cels/key-choice.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { NumberRules } from '../../scene/clip/time-by-numbers.js';
import { parseChoice, parseWhole } from '../settings/parse-numbers.js';
import type { ClipOptions } from './clip-options.js';
import { type FrameRate, parseFrameRate } from './frame-rate.js';

export const MOVIES = ['mp4', 'prores', 'webp'] as const;
export type MovieKind = (typeof MOVIES)[number];

/** The options of `haikei clip` that decide the pictures, checked. */
export interface ClipSettings {
  /** Null takes the rate of a video, else 24. */
  readonly fps: FrameRate | null;
  readonly numbers: NumberRules;
  readonly key: KeyChoice;
  readonly smooth: boolean;
  readonly paintBooks: boolean;
  /** Number of the first frame's file. */
  readonly first: number;
  /** Null makes an MP4 where ffmpeg is installed. */
  readonly movies: readonly MovieKind[] | null;
  /** Frames that a painted frame of footage stands. */
  readonly paintOn: number;
  readonly steady: boolean;
}

/** Frames that a clip may have. */
export const MOST_FRAMES = 100_000;

/** Frames a second where nothing says another rate. */
export const USUAL_RATE: FrameRate = [24, 1];

const wholeOr = <T>(
  option: string,
  text: string | undefined,
  range: readonly [number, number],
  otherwise: T,
): number | T => (text === undefined ? otherwise : parseWhole(option, text, range));

/** @throws HaikeiError `usage` */
export function parseClipSettings(options: ClipOptions): ClipSettings {
  const { fps, on, gaps, frames, key, movie, startNumber, paintOn } = options;
  if (on !== undefined && options.sheet !== undefined) {
    throw new HaikeiError('usage', {
      reason: '--on and --sheet: the sheet says how long each drawing stands',
    });
  }
  return {
    fps: fps === undefined ? null : parseFrameRate(fps),
    numbers: {
      on: wholeOr('--on', on, [1, 100], 1),
      gaps: gaps === undefined ? 'refuse' : parseChoice('--gaps', gaps, ['refuse', 'hold', 'empty']),
      frames: wholeOr('--frames', frames, [1, MOST_FRAMES], null),
    },
    key: key === undefined ? 'auto' : parseChoice('--key', key, ['auto', 'white', 'none']),
    smooth: options.smooth ?? false,
    paintBooks: options.paintBooks ?? false,
    first: wholeOr('--start-number', startNumber, [0, MOST_FRAMES], 1),
    movies: movie === false ? [] : (movie?.map((text) => parseChoice('--movie', text, MOVIES)) ?? null),
    paintOn: wholeOr('--paint-on', paintOn, [1, 24], 1),
    steady: options.steady ?? true,
  };
}
