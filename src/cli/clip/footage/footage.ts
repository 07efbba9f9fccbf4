import type { PictureSize } from '../../../clip/picture-size.js';
import type { FrameRate } from '../frame-rate.js';
import type { FootageFrames } from '../../../paint/footage/footage-frames.js';

/** A background that moves, before any of it is painted: a folder of frames or a video. */
export interface Footage {
  readonly size: PictureSize;
  /** The ICC profile of its frames, null for sRGB. */
  readonly profile: Uint8Array | null;
  /** Frames a second that it has of itself; null for a folder. */
  readonly rate: FrameRate | null;
  /** The files that hold the first so many frames. */
  files(frames: number): readonly string[];
  /** How many frames there are, counted no further than `most`. */
  count(signal: AbortSignal, most: number): Promise<number>;
  /** Of the clip's first so many frames those that are painted: every one, every second … */
  painted(frames: number, step: number): FootageFrames;
}
