import type { PanelAction } from './panel-action.js';
import type { PanelState } from './panel-state.js';
import { reduceCatalogue } from './reduce-catalogue.js';
import { reduceDocument } from './reduce-document.js';
import { reduceLook } from './reduce-look.js';
import { reducePresets } from './reduce-presets.js';
import { reducePreview } from './reduce-preview.js';
import { reduceRun } from './reduce-run.js';
import { reduceSelfTest } from './reduce-self-test.js';
import { reduceView } from './reduce-view.js';

const REDUCERS = [
  reduceView,
  reduceDocument,
  reduceCatalogue,
  reduceLook,
  reducePresets,
  reducePreview,
  reduceRun,
  reduceSelfTest,
] as const;

/** The state after one action. Pure: the same state and action give the same state. */
export const reducePanel = (state: PanelState, action: PanelAction): PanelState =>
  REDUCERS.reduce((next, reduce) => reduce(next, action), state);
