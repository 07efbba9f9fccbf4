import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import type { PanelSettings } from './panel-settings.js';

export const DEFAULT_SETTINGS: PanelSettings = {
  model: DEFAULT_PAINT_JOB.model,
  hands: DEFAULT_PAINT_JOB.look.hands,
  light: DEFAULT_PAINT_JOB.look.light,
  strength: DEFAULT_PAINT_JOB.strength,
  detail: 1,
  bakeLight: false,
  profile: DEFAULT_PAINT_JOB.profile,
  hideSource: DEFAULT_PAINT_JOB.hideSource,
};
