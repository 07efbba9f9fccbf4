import type { ClipState } from '../clip/clip-state.js';
import { type BenchState, isUnsaved } from './bench-state.js';

/** Whether work that is in no file would go with the document: its own, or painted frames of its background. */
export const wouldLose = (bench: BenchState, { footage }: Pick<ClipState, 'footage'>): boolean =>
  isUnsaved(bench) || footage?.unsaved === true;
