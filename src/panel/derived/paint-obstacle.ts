import type { HaikeiError } from '../../errors/haikei-error.js';
import type { PanelState } from '../store/panel-state.js';
import { effectiveModel } from './effective-model.js';
import { jobsOf } from './jobs-of.js';
import { shotView } from './shot-view.js';

/** What stands between the artist and a painted background; `error` where there are words for it. */
export interface PaintObstacle {
  readonly kind: 'no-document' | 'reading' | 'no-model' | 'licence' | 'error';
  readonly error: HaikeiError | null;
}

const obstacle = (kind: PaintObstacle['kind'], error: HaikeiError | null = null): PaintObstacle => ({
  kind,
  error,
});

/** Null when “Paint background” may be pressed. */
export function paintObstacle(state: PanelState): PaintObstacle | null {
  const { document, shot, error } = state.document;
  if (document === null) return obstacle('no-document');
  if (error !== null) return obstacle('error', error);
  if (shot === null) return obstacle('reading');
  const model = effectiveModel(state.catalogue.models, state.settings);
  if (model === null) return obstacle('no-model', state.catalogueError);
  const refusal = model.gate[state.settings.profile];
  if (refusal !== null) return obstacle('licence', refusal);
  const { problem } = shotView(shot, jobsOf(state));
  return problem === null ? null : obstacle('error', problem);
}
