import type { PanelSettings } from '../store/panel-settings.js';
import type { PresetLook } from './preset.js';

export const lookOf = ({ model, hands, light, strength, detail, bakeLight }: PanelSettings): PresetLook => ({
  model,
  hands,
  light,
  strength,
  detail,
  bakeLight,
});
