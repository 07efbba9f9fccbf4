import type { HaikeiError } from '../../errors/haikei-error.js';
import type { PictureSize } from '../../clip/picture-size.js';
import type { BookBlob, PictureBlob, ChosenText, ClipFacts } from './clip-calls.js';
import { type FootageAction, type FootageState, reduceFootage } from './footage-state.js';

/** A frame as it is drawn. */
export interface ShownFrame {
  /** What it shows, for whoever waits for it. */
  readonly name: string;
  readonly now: ImageBitmap;
  /** The same frame of the version that it is compared with; null while that is not wanted or has not come. */
  readonly other: ImageBitmap | null;
  /** How much of the other shows through, 0..1. */
  readonly ghost: number;
  /** Size of the clip's frames where a camera looks; null where they lie on the document. */
  readonly camera: PictureSize | null;
}

export interface ClipState {
  readonly sheet: ChosenText | null;
  readonly camera: ChosenText | null;
  /** From files; none lets those of the document stand. */
  readonly cels: readonly PictureBlob[];
  /** From files, bottom first, beside those of the document. */
  readonly books: readonly BookBlob[];
  /** Whether they are painted when the document is. */
  readonly paintBooks: boolean;
  /** The background, where it moves; null where the document's stands. */
  readonly footage: FootageState | null;
  /** Whether the lines of cels from files are smoothed. */
  readonly smooth: boolean;
  /** Index of the time table of the sheet. */
  readonly table: number;
  /** Frames that a number stands for, where there is no sheet. */
  readonly on: number;
  /** Of the document that is open; null while they are not known. */
  readonly facts: ClipFacts | null;
  /** Whether other facts are on their way, because what decides them was changed. */
  readonly timing: boolean;
  /** Why the document is no clip; null also where it is none. */
  readonly problem: HaikeiError | null;
  /** Frames a second. */
  readonly rate: number;
  /** Counted from 0. */
  readonly frame: number;
  /** Whether the picture shows the frame rather than the document as it was saved. */
  readonly visible: boolean;
  readonly playing: boolean;
  readonly onionCels: boolean;
  readonly onionGround: boolean;
  readonly shown: ShownFrame | null;
  /** Frames that were written and all of them, while somebody exports. */
  readonly exporting: { readonly done: number; readonly total: number } | null;
}

/** Frames a second where nobody chose another rate. */
const USUAL_RATE = 24;

export const INITIAL_CLIP: ClipState = {
  sheet: null,
  camera: null,
  cels: [],
  books: [],
  paintBooks: false,
  footage: null,
  smooth: false,
  table: 0,
  on: 1,
  facts: null,
  timing: false,
  problem: null,
  rate: USUAL_RATE,
  frame: 0,
  visible: false,
  playing: false,
  onionCels: false,
  onionGround: false,
  shown: null,
  exporting: null,
};

export type ClipAction =
  | { readonly type: 'sheet'; readonly sheet: ChosenText | null }
  | { readonly type: 'camera'; readonly camera: ChosenText | null }
  /** More of them; none takes all away. */
  | { readonly type: 'cels'; readonly cels: readonly PictureBlob[] }
  | { readonly type: 'books'; readonly books: readonly BookBlob[] }
  /** One of them is taken away. */
  | { readonly type: 'bookDropped'; readonly path: string }
  | { readonly type: 'paintBooks'; readonly paintBooks: boolean }
  | { readonly type: 'footage'; readonly footage: FootageState | null }
  /** Of the footage that is there. */
  | { readonly type: 'filmed'; readonly action: FootageAction }
  | { readonly type: 'smooth'; readonly smooth: boolean }
  | { readonly type: 'table'; readonly table: number }
  | { readonly type: 'on'; readonly on: number }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'timing' }
  | { readonly type: 'timed'; readonly facts: ClipFacts | null; readonly problem: HaikeiError | null }
  /** Another document is open, or none. */
  | { readonly type: 'left' }
  | { readonly type: 'sought'; readonly frame: number }
  | { readonly type: 'played'; readonly playing: boolean }
  | { readonly type: 'visible'; readonly visible: boolean }
  | { readonly type: 'onion'; readonly of: 'onionCels' | 'onionGround' }
  | { readonly type: 'shown'; readonly shown: ShownFrame | null }
  | { readonly type: 'exporting'; readonly exporting: ClipState['exporting'] };

/** Whether there is something to play, or a frame that is more than the document. */
export const isClip = ({ facts, cels, books, footage }: ClipState): boolean =>
  facts !== null && (facts.frames > 1 || cels.length > 0 || books.length > 0 || footage !== null);

type Timed = Extract<ClipAction, { type: 'timed' }>;

/** The place in the clip stays where the clip is still as long. */
function timed(state: ClipState, { facts, problem }: Timed): ClipState {
  const frame = Math.min(state.frame, (facts?.frames ?? 1) - 1);
  const still = { ...state, facts, problem, frame, timing: false, shown: null };
  return isClip(still) ? still : { ...still, playing: false, visible: false };
}

/** A file that is chosen again takes its own place. */
function withMore<File extends PictureBlob>(before: readonly File[], more: readonly File[]): readonly File[] {
  const again = new Map(more.map((file) => [file.path, file]));
  const known = new Set(before.map(({ path }) => path));
  return [
    ...before.map((file) => again.get(file.path) ?? file),
    ...more.filter(({ path }) => !known.has(path)),
  ];
}

export function reduceClip(state: ClipState, action: ClipAction): ClipState {
  switch (action.type) {
    case 'sheet':
      return { ...state, sheet: action.sheet, table: 0 };
    case 'camera':
      return { ...state, camera: action.camera };
    case 'cels':
      return { ...state, cels: action.cels.length === 0 ? [] : withMore(state.cels, action.cels) };
    case 'books':
      return { ...state, books: withMore(state.books, action.books) };
    case 'bookDropped':
      return { ...state, books: state.books.filter(({ path }) => path !== action.path) };
    case 'paintBooks':
      return { ...state, paintBooks: action.paintBooks };
    case 'footage':
      return { ...state, footage: action.footage };
    case 'filmed':
      return { ...state, footage: state.footage && reduceFootage(state.footage, action.action) };
    case 'smooth':
      return { ...state, smooth: action.smooth };
    case 'table':
      return { ...state, table: action.table };
    case 'on':
      return { ...state, on: action.on };
    case 'rate':
      return { ...state, rate: action.rate };
    case 'timing':
      return { ...state, timing: true };
    case 'timed':
      return timed(state, action);
    case 'left':
      return { ...INITIAL_CLIP, rate: state.rate };
    case 'sought': {
      const last = (state.facts?.frames ?? 1) - 1;
      return { ...state, frame: Math.min(last, Math.max(0, action.frame)), visible: true };
    }
    case 'played':
      return { ...state, playing: action.playing && isClip(state), visible: true };
    case 'visible':
      return { ...state, visible: action.visible, playing: false };
    case 'onion':
      return { ...state, [action.of]: !state[action.of], visible: true };
    case 'shown':
      return state.shown === action.shown ? state : { ...state, shown: action.shown };
    case 'exporting':
      return { ...state, exporting: action.exporting };
  }
}
