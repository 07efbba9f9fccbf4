import type { ModifyCommand } from './command.js';
import { SELECTED_ADJUSTMENT } from './references.js';

/** Sets the selected adjustment to what `layerAdjustment` once answered. */
export const setAdjustmentAs = (settings: unknown): ModifyCommand => ({
  kind: 'modify',
  descriptor: { _obj: 'set', _target: [SELECTED_ADJUSTMENT], to: settings },
});
