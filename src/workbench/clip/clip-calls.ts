import type { PictureSize } from '../../clip/picture-size.js';
import type { Locale } from '../../locales/locale.js';
import type { TimedColumn } from '../../scene/clip/timed-column.js';
import type { Role } from '../../scene/role.js';
import type { Call } from '../link/call.js';

/** A time sheet or a camera file as it was chosen. */
export interface ChosenText {
  readonly name: string;
  readonly text: string;
}

/** A drawing of a cel, or another picture, in a file of its own. */
export interface PictureBlob {
  /** From the folder that was chosen on, `A/A_0001.png`; the name alone where none was. */
  readonly path: string;
  readonly blob: Blob;
}

/** A BOOK in a file of its own. */
export interface BookBlob extends PictureBlob {
  /** No other file that was taken by this page has it, not even a later one of the same path. */
  readonly id: number;
}

/** What decides which drawing stands when. */
export interface ClipRules {
  /** Null lets the numbers of the drawings decide. */
  readonly sheet: ChosenText | null;
  /** Null stands still and shows the canvas. */
  readonly camera: ChosenText | null;
  /** Cels over the document, which then has none of its own; none lets the document's stand. */
  readonly cels: readonly PictureBlob[];
  /** BOOKs among the cels, bottom first, beside those of the document. */
  readonly books: readonly BookBlob[];
  /** The frames of a background that moves, in order; none lets the document's stand. */
  readonly footage: readonly PictureBlob[];
  /** Whether the steps of binarised lines are smoothed, of cels from files. */
  readonly smooth: boolean;
  /** For what is said of drawings that cannot be read. */
  readonly locale: Locale;
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
  readonly size: PictureSize;
  /** Whether a camera looks at the document rather than the canvas showing. */
  readonly camera: boolean;
  /** How many times as large a job's detail is for the brushes of the frame; 1 where those of the document's canvas are wanted. */
  readonly finer: number;
  /** What BOOKs and lights are measured by: the clip's frame where the document is a picture, else its canvas. */
  readonly measure: PictureSize;
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
  /** Number of the set of plates that is the background; 0 for footage as it was filmed, and where there is none. */
  readonly plates: number;
  readonly frame: number;
}

export interface FrameView extends FrameRequest {
  /** Shown 2ⁿ times smaller. */
  readonly level: number;
  /** With the neighbouring drawings of each cel. */
  readonly onion: boolean;
  /** Whether the plate of this frame was there when it was asked for. */
  readonly painted: boolean;
}

/** What the page asks of the document as a clip. */
export interface ClipCalls {
  /** Takes the place of the clip before. @throws HaikeiError as the readers of sheets, cameras and drawings, and `timeClip` do */
  readonly clip: Call<ClipRequest, ClipFacts>;
  /** @throws HaikeiError `document-changed` where there is another clip, or the version is not kept */
  readonly frame: Call<FrameView, ImageBitmap>;
  /** The frame in its own size and profile, as `haikei clip` writes it. @throws HaikeiError as `frame` */
  readonly framePng: Call<FrameRequest, Blob>;
}
