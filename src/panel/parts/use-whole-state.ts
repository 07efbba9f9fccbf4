import type { PanelState } from '../store/panel-state.js';
import { usePanelState } from './use-panel-state.js';

/** For parts that draw what follows from several pieces together. */
export const useWholeState = (): PanelState => usePanelState((state) => state);
