import type { Role } from '../../scene/role.js';
import type { PanelServices } from '../services/panel-services.js';
import { createStore } from '../store/create-store.js';
import { initialState } from '../store/initial-state.js';
import type { PanelAction, PresetAction } from '../store/panel-action.js';
import { reducePanel } from '../store/reduce-panel.js';
import { correctRole } from './correct-role.js';
import { followDocument } from './follow-document.js';
import { followPreview } from './follow-preview.js';
import { followThumbnails } from './follow-thumbnails.js';
import { keepSettings, storePresets } from './keep-stored.js';
import type { PanelContext, PanelStore } from './panel-context.js';
import { createPaintControl, type PaintControl } from './run-paint.js';
import { runSelfTest } from './run-self-test.js';
import { startUp } from './start-up.js';

/** What the parts of the panel may ask for. */
export interface PanelControl extends PaintControl {
  readonly store: PanelStore;
  readonly version: string;
  readonly dispatch: (action: PanelAction) => void;
  readonly correctRole: (selector: string, role: Role | null) => Promise<void>;
  readonly changePresets: (action: PresetAction) => Promise<void>;
  readonly runSelfTest: () => Promise<void>;
  /** Ends everything under way. */
  readonly dispose: () => void;
}

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
  return {
    ...createPaintControl(context),
    store,
    version: services.version,
    dispatch: (action) => store.dispatch(action),
    correctRole: (selector, role) => correctRole(context, selector, role),
    changePresets(action) {
      const before = store.getState().presets;
      store.dispatch(action);
      return storePresets(context, before);
    },
    runSelfTest: () => runSelfTest(context),
    dispose: () => life.abort(),
  };
}
