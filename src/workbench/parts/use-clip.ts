import { useSyncExternalStore } from 'react';
import type { ClipState } from '../clip/clip-state.js';
import { useBench } from './bench-context.js';

/** A piece of the clip's state; `select` must give the same piece for the same state. */
export function useClip<Piece>(select: (state: ClipState) => Piece): Piece {
  const { clip } = useBench();
  return useSyncExternalStore(clip.subscribe, () => select(clip.getState()));
}
