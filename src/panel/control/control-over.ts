import type { Role } from '../../scene/role.js';
import type { PanelAction, PresetAction } from '../store/panel-action.js';
import { chooseSheet, type SheetWish } from './choose-sheet.js';
import { correctRole } from './correct-role.js';
import { storePresets } from './keep-stored.js';
import type { PanelContext, PanelStore } from './panel-context.js';
import { createPaintControl, type PaintControl } from './run-paint.js';
import { runSelfTest } from './run-self-test.js';

/** What the parts of the panel may ask for. */
export interface PanelControl extends PaintControl {
  readonly store: PanelStore;
  readonly version: string;
  readonly dispatch: (action: PanelAction) => void;
  readonly correctRole: (selector: string, role: Role | null) => Promise<void>;
  readonly chooseSheet: (wish: SheetWish) => Promise<void>;
  readonly changePresets: (action: PresetAction) => Promise<void>;
  readonly runSelfTest: () => Promise<void>;
  /** Ends everything under way. */
  readonly dispose: () => void;
}

/** A control over a state as it is, which asks for nothing by itself. */
export function controlOver(context: PanelContext, life: AbortController): PanelControl {
  const { store, services } = context;
  return {
    ...createPaintControl(context),
    store,
    version: services.version,
    dispatch: (action) => store.dispatch(action),
    correctRole: (selector, role) => correctRole(context, selector, role),
    chooseSheet: (wish) => chooseSheet(context, wish),
    changePresets(action) {
      const before = store.getState().presets;
      store.dispatch(action);
      return storePresets(context, before);
    },
    runSelfTest: () => runSelfTest(context),
    dispose: () => life.abort(),
  };
}
