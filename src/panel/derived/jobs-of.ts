import type { PaintJob } from '../../scene/job/paint-job.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { selectLayers } from '../../scene/tree/select-layers.js';
import type { PanelState } from '../store/panel-state.js';
import { selectedSources } from './selected-sources.js';
import { baseJob } from './base-job.js';

/**
 * What “Paint” runs: one job for each layer chosen in the panel that is still there, else for each of several backgrounds
 * selected in the host, else one for the background by roles.
 */
export function jobsOf(state: PanelState): readonly PaintJob[] {
  const job = baseJob(state);
  const { shot } = state.document;
  if (shot === null) return [job];
  const index = indexShot(shot);
  const chosen = state.targets.filter((selector) => selectLayers(index, selector).length > 0);
  const { selected = [] } = state.document.document ?? {};
  const targets = chosen.length > 0 ? chosen : selectedSources(shot, job.roles, selected);
  return targets.length === 0 ? [job] : targets.map((background) => ({ ...job, background }));
}
