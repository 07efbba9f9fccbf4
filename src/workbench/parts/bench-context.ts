import { createContext, use, useSyncExternalStore } from 'react';
import type { PanelControl } from '../../panel/control/panel-control.js';
import type { Locale } from '../../locales/locale.js';
import type { Store } from '../../panel/store/create-store.js';
import type { ClipControl } from '../clip/clip-control.js';
import type { ClipAction, ClipState } from '../clip/clip-state.js';
import type { FootageControl } from '../clip/footage-control.js';
import type { BenchControl } from '../page/bench-control.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { TileRequest } from '../view/tile-request.js';

/** What the parts of the page work with. */
export interface BenchParts {
  readonly store: Store<BenchState, BenchAction>;
  readonly control: BenchControl;
  readonly clip: Store<ClipState, ClipAction>;
  readonly clipControl: ClipControl;
  readonly footageControl: FootageControl;
  readonly panel: PanelControl;
  readonly fetchTile: (request: TileRequest) => Promise<ImageBitmap>;
}

export const BenchContext = createContext<BenchParts | null>(null);

export function useBench(): BenchParts {
  const parts = use(BenchContext);
  if (parts === null) throw new Error('there is no workbench around this part');
  return parts;
}

/** A piece of the page's state; `select` must give the same piece for the same state. */
export function useBenchState<Piece>(select: (state: BenchState) => Piece): Piece {
  const { store } = useBench();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The language is chosen in the panel. */
export function useBenchLocale(): Locale {
  const { store } = useBench().panel;
  return useSyncExternalStore(store.subscribe, () => store.getState().locale);
}

export function useIsRunning(): boolean {
  const { store } = useBench().panel;
  return useSyncExternalStore(store.subscribe, () => store.getState().run.kind === 'running');
}
