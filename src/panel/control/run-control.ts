import type { PanelServices } from '../services/panel-services.js';
import { createStore } from '../store/create-store.js';
import type { PanelState } from '../store/panel-state.js';
import { reducePanel } from '../store/reduce-panel.js';
import { controlOver, type PanelControl } from './control-over.js';

/** A control for one run of what `state` is set to, without a panel that follows the document. */
export function createRunControl(services: PanelServices, state: PanelState): PanelControl {
  const life = new AbortController();
  const store = createStore(reducePanel, state);
  return controlOver({ store, services, signal: life.signal }, life);
}
