import type { PanelServices } from '../services/panel-services.js';
import { createStore } from '../store/create-store.js';
import { initialState } from '../store/initial-state.js';
import { reducePanel } from '../store/reduce-panel.js';
import { controlOver, type PanelControl } from './control-over.js';
import { followDocument } from './follow-document.js';
import { followPreview } from './follow-preview.js';
import { followThumbnails } from './follow-thumbnails.js';
import { keepSettings } from './keep-stored.js';
import type { PanelContext } from './panel-context.js';
import { startUp } from './start-up.js';

export type { PanelControl } from './control-over.js';

/** Begins to follow the document and to keep pictures up to date; nothing of it waits for React. */
export function createPanelControl(services: PanelServices): PanelControl {
  const life = new AbortController();
  const store = createStore(reducePanel, initialState(services.locale));
  const context: PanelContext = { store, services, signal: life.signal };
  followDocument(context);
  followPreview(context);
  followThumbnails(context);
  keepSettings(context);
  void startUp(context);
  return controlOver(context, life);
}
