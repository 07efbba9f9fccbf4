import type { HaikeiError } from '../../errors/haikei-error.js';
import type { Rect } from '../../geometry/rect.js';
import { AS_OPENED } from '../as-opened.js';
import type { DocumentState, LivePicture, OpenedDocument } from '../calls.js';

export interface Loss {
  readonly reason: string;
  /** Whether the document is open again. */
  readonly isOpen: boolean;
  /** Paintings that could not be brought back. */
  readonly missing: number;
}

export interface BenchState {
  readonly opened: OpenedDocument | null;
  readonly steps: DocumentState;
  /** Version of the pixels that the person has a file of. */
  readonly savedVersion: number;
  /** Something is being opened or saved. */
  readonly busy: boolean;
  readonly error: HaikeiError | null;
  /** The worker that held the document was lost since it was opened. */
  readonly loss: Loss | null;
  /** Share of the window that shows another picture; null without comparison. */
  readonly split: number | null;
  /** Version that is compared with: 1 as the document was opened, or a look that is kept. */
  readonly other: number;
  /** Whether the picture shows what would be painted while somebody moves a slider. */
  readonly live: boolean;
  /** What is shown so; null for the document as it is. */
  readonly picture: LivePicture | null;
  /** What is seen of the picture, in its pixels. */
  readonly region: Rect | null;
  /** Pixels of the screen a pixel of the picture. */
  readonly scale: number;
  /** Name of the plate that was painted last. */
  readonly plate: string | null;
  /** By version, for those painted since it was opened. */
  readonly brushes: Readonly<Record<number, Brush>>;
  /** Numbers of the BOOKs from files that were painted along, by version, for those painted since it was opened. */
  readonly paintedBooks: Readonly<Record<number, readonly number[]>>;
}

/** What a painting was measured by. */
export interface Brush {
  /** How many times finer the brushes were than by the whole picture. */
  readonly finer: number;
  /** By what a light was measured, `1920×1080`; null without light. */
  readonly light: string | null;
}

/** That no document has: the file that the person has is none that can be undone to. */
const NO_VERSION = 0;

const NO_STEPS: DocumentState = { undo: null, redo: null, version: AS_OPENED, looks: [] };

export const INITIAL_BENCH: BenchState = {
  opened: null,
  steps: NO_STEPS,
  savedVersion: 1,
  busy: false,
  error: null,
  loss: null,
  split: null,
  other: AS_OPENED,
  live: true,
  picture: null,
  region: null,
  scale: 1,
  plate: null,
  brushes: {},
  paintedBooks: {},
};

export type BenchAction =
  | { readonly type: 'opened'; readonly opened: OpenedDocument }
  | {
      /** In a new worker; null where it could not be. */
      readonly type: 'reopened';
      readonly opened: OpenedDocument | null;
      readonly steps: DocumentState | null;
      readonly reason: string;
      readonly missing: number;
    }
  | { readonly type: 'loss-told' }
  | { readonly type: 'stepped'; readonly steps: DocumentState }
  | { readonly type: 'painted'; readonly steps: DocumentState; readonly plate: string | null }
  /** What the version that is there now was painted with. */
  | { readonly type: 'brushed'; readonly brush: Brush }
  | { readonly type: 'booksPainted'; readonly books: readonly number[] }
  | { readonly type: 'saved'; readonly version: number }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'failed'; readonly error: HaikeiError | null }
  | { readonly type: 'split'; readonly split: number | null }
  | { readonly type: 'compared'; readonly other: number }
  | { readonly type: 'live'; readonly live: boolean }
  | { readonly type: 'live-came'; readonly picture: LivePicture | null }
  | { readonly type: 'viewed'; readonly scale: number; readonly region: Rect };

export const isUnsaved = ({ opened, steps, savedVersion }: BenchState): boolean =>
  opened !== null && steps.version !== savedVersion;

/** Told at every frame, so nothing changes where nothing has. */
function viewed(state: BenchState, { scale, region }: Extract<BenchAction, { type: 'viewed' }>): BenchState {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const isSame = state.scale === scale && sides.every((side) => state.region?.[side] === region[side]);
  return isSame ? state : { ...state, scale, region };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A look that is no longer kept cannot be compared with. */
function withSteps(state: BenchState, steps: DocumentState): BenchState {
  const isKept = steps.looks.some(({ version }) => version === state.other);
  return { ...state, steps, other: isKept ? state.other : AS_OPENED };
}

/** What is known of the version that is there, which has another number now. */
function measuredAt(
  { brushes, paintedBooks, steps }: BenchState,
  version: number,
): Pick<BenchState, 'brushes' | 'paintedBooks'> {
  const [brush, books] = [brushes[steps.version], paintedBooks[steps.version]];
  return {
    brushes: brush ? { [version]: brush } : {},
    paintedBooks: books ? { [version]: books } : {},
  };
}

type Reopened = Extract<BenchAction, { type: 'reopened' }>;

/** Work that was saved still is, as long as all of it came back; the way it is looked at stays. */
function reopened(state: BenchState, { opened, steps, reason, missing }: Reopened): BenchState {
  const { split, scale, plate, live } = state;
  const isSaved = !isUnsaved(state) && missing === 0;
  const isLikeFile = missing > 0 || state.savedVersion === AS_OPENED;
  return {
    ...INITIAL_BENCH,
    split,
    scale,
    live,
    plate: missing === 0 ? plate : null,
    ...(missing === 0 && steps ? measuredAt(state, steps.version) : {}),
    opened,
    steps: steps ?? NO_STEPS,
    savedVersion: isSaved ? (steps ?? NO_STEPS).version : isLikeFile ? AS_OPENED : NO_VERSION,
    loss: { reason, isOpen: opened !== null, missing },
  };
}

export function reduceBench(state: BenchState, action: BenchAction): BenchState {
  switch (action.type) {
    case 'opened':
      return { ...INITIAL_BENCH, opened: action.opened, scale: state.scale, live: state.live };
    case 'reopened':
      return reopened(state, action);
    case 'loss-told':
      return { ...state, loss: null };
    case 'stepped':
      return withSteps(state, action.steps);
    case 'painted':
      return { ...withSteps(state, action.steps), plate: action.plate };
    case 'brushed':
      return { ...state, brushes: { ...state.brushes, [state.steps.version]: action.brush } };
    case 'booksPainted':
      return { ...state, paintedBooks: { ...state.paintedBooks, [state.steps.version]: action.books } };
    case 'saved':
      return { ...state, savedVersion: action.version };
    case 'busy':
      return { ...state, busy: action.busy };
    case 'failed':
      return { ...state, error: action.error };
    case 'split':
      return { ...state, split: action.split === null ? null : clamp(action.split) };
    case 'compared':
      return { ...state, other: action.other };
    case 'live':
      return { ...state, live: action.live };
    case 'live-came':
      return state.picture === action.picture ? state : { ...state, picture: action.picture };
    case 'viewed':
      return viewed(state, action);
  }
}
