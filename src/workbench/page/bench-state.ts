import type { HaikeiError } from '../../errors/haikei-error.js';
import type { DocumentState, OpenedDocument } from '../calls.js';

export interface BenchState {
  readonly opened: OpenedDocument | null;
  readonly steps: DocumentState;
  /** Version of the pixels that the person has a file of. */
  readonly savedVersion: number;
  /** Something is being opened or saved. */
  readonly busy: boolean;
  readonly error: HaikeiError | null;
  /** Share of the window that shows the picture as it was opened; null without comparison. */
  readonly split: number | null;
  /** Pixels of the screen a pixel of the picture. */
  readonly scale: number;
  /** Name of the plate that was painted last. */
  readonly plate: string | null;
}

const NO_STEPS: DocumentState = { undo: null, redo: null, version: 1 };

export const INITIAL_BENCH: BenchState = {
  opened: null,
  steps: NO_STEPS,
  savedVersion: 1,
  busy: false,
  error: null,
  split: null,
  scale: 1,
  plate: null,
};

export type BenchAction =
  | { readonly type: 'opened'; readonly opened: OpenedDocument }
  | { readonly type: 'stepped'; readonly steps: DocumentState }
  | { readonly type: 'painted'; readonly steps: DocumentState; readonly plate: string | null }
  | { readonly type: 'saved'; readonly version: number }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'failed'; readonly error: HaikeiError | null }
  | { readonly type: 'split'; readonly split: number | null }
  | { readonly type: 'scaled'; readonly scale: number };

export const isUnsaved = ({ opened, steps, savedVersion }: BenchState): boolean =>
  opened !== null && steps.version !== savedVersion;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export function reduceBench(state: BenchState, action: BenchAction): BenchState {
  switch (action.type) {
    case 'opened':
      return { ...INITIAL_BENCH, opened: action.opened, scale: state.scale };
    case 'stepped':
      return { ...state, steps: action.steps };
    case 'painted':
      return { ...state, steps: action.steps, plate: action.plate };
    case 'saved':
      return { ...state, savedVersion: action.version };
    case 'busy':
      return { ...state, busy: action.busy };
    case 'failed':
      return { ...state, error: action.error };
    case 'split':
      return { ...state, split: action.split === null ? null : clamp(action.split) };
    case 'scaled':
      return state.scale === action.scale ? state : { ...state, scale: action.scale };
  }
}
