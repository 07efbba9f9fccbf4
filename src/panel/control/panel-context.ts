import type { PanelServices } from '../services/panel-services.js';
import type { Store } from '../store/create-store.js';
import type { PanelAction } from '../store/panel-action.js';
import type { PanelState } from '../store/panel-state.js';

export type PanelStore = Store<PanelState, PanelAction>;

/** What every part of the control works with. */
export interface PanelContext {
  readonly store: PanelStore;
  readonly services: PanelServices;
  /** Aborted when the panel is taken away. */
  readonly signal: AbortSignal;
}
