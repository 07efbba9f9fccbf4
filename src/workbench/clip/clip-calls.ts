import type { TimedColumn } from '../../scene/clip/timed-column.js';
import type { Role } from '../../scene/role.js';
import type { Call } from '../link/call.js';

/** A time sheet as it was chosen. */
export interface ChosenSheet {
  readonly name: string;
  readonly text: string;
}

/** What decides which drawing stands when. */
export interface ClipRules {
  /** Null lets the numbers of the drawings decide. */
  readonly sheet: ChosenSheet | null;
  /** Index of the time table in the sheet. */
  readonly table: number;
  /** Frames that a number stands for, where there is no sheet. */
  readonly on: number;
  readonly roles: Readonly<Record<string, Role>>;
}

export interface ClipRequest {
  readonly document: string;
  /** No other clip of this page ever has it. */
  readonly clip: number;
  readonly rules: ClipRules;
}

/** The document as a clip. */
export interface ClipFacts {
  /** As it was asked for. */
  readonly clip: number;
  /** At least 1. */
  readonly frames: number;
  /** For each frame the first one that shows the very same. */
  readonly firsts: Uint32Array;
  /** Cels, bottom first. */
  readonly columns: readonly TimedColumn[];
  /** Names of the time tables of the sheet; empty without one. */
  readonly tables: readonly string[];
}

/** A frame of a clip, counted from 0. */
export interface FrameRequest {
  readonly document: string;
  readonly clip: number;
  /** Of the pixels, as for tiles. */
  readonly version: number;
  readonly frame: number;
}

export interface FrameView extends FrameRequest {
  /** Shown 2ⁿ times smaller. */
  readonly level: number;
  /** With the neighbouring drawings of each cel. */
  readonly onion: boolean;
}

/** What the page asks of the document as a clip. */
export interface ClipCalls {
  /** Takes the place of the clip before. @throws HaikeiError as the readers of sheets and `timeClip` do */
  readonly clip: Call<ClipRequest, ClipFacts>;
  /** @throws HaikeiError `document-changed` where there is another clip, or the version is not kept */
  readonly frame: Call<FrameView, ImageBitmap>;
  /** The frame in its own size and profile, as `haikei clip` writes it. @throws HaikeiError as `frame` */
  readonly framePng: Call<FrameRequest, Blob>;
}
