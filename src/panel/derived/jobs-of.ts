import type { PaintJob } from '../../scene/job/paint-job.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { selectLayers } from '../../scene/tree/select-layers.js';
import type { PanelState } from '../store/panel-state.js';
import { baseJob } from './base-job.js';

/** What “Paint” runs: one job for each chosen layer that is still there, or one for the background by roles. */
export function jobsOf(state: PanelState): readonly PaintJob[] {
  const job = baseJob(state);
  const { shot } = state.document;
  if (shot === null) return [job];
  const index = indexShot(shot);
  const targets = state.targets.filter((selector) => selectLayers(index, selector).length > 0);
  return targets.length === 0 ? [job] : targets.map((background) => ({ ...job, background }));
}
