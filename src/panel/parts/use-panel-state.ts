import { useSyncExternalStore } from 'react';
import type { PanelState } from '../store/panel-state.js';
import { useControl } from './panel-context.js';

/** A piece of the panel's state; `select` must give the same piece for the same state. */
export function usePanelState<Piece>(select: (state: PanelState) => Piece): Piece {
  const { store } = useControl();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
