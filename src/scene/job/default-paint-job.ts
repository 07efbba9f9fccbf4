import type { PaintJob } from './paint-job.js';

/** What runs when nothing is asked for. Empty `hands` mean the model's first hand. */
export const DEFAULT_PAINT_JOB: PaintJob = {
  format: 'haikei-job/1',
  background: null,
  roles: {},
  model: null,
  look: { hands: {}, light: null },
  bakeLight: false,
  strength: 1,
  detail: 1,
  profile: 'commercial',
  hideSource: false,
  tile: null,
  reproducible: false,
};
