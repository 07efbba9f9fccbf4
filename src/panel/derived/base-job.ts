import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { PanelState } from '../store/panel-state.js';
import { effectiveModel } from './effective-model.js';
import { usableCorrections } from './usable-corrections.js';

/** Hands of the model with a weight; none where the mix names none of them, which is the first hand. */
function jobHands({ catalogue, settings }: PanelState): Readonly<Record<string, number>> {
  const model = effectiveModel(catalogue.models, settings);
  const known = new Set(model?.hands.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(settings.hands).filter(([id, weight]) => weight > 0 && known.has(id)),
  );
}

/** The job that the panel's settings say, for the background that the roles decide on. */
export function baseJob(state: PanelState): PaintJob {
  const { settings, document, corrections } = state;
  const { model, light, strength, detail, bakeLight, profile, hideSource } = settings;
  return {
    ...DEFAULT_PAINT_JOB,
    roles: document.shot === null ? {} : usableCorrections(document.shot, corrections).roles,
    model,
    look: { hands: jobHands(state), light },
    strength,
    detail,
    bakeLight,
    profile,
    hideSource,
  };
}
