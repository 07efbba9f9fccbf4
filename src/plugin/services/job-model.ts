import { chooseModel, type RegisteredModel } from '../../inference/model-registry.js';
import { lookHands } from '../../paint/look-hands.js';
import type { PaintModel } from '../../paint/paint-model.js';
import type { PaintJob } from '../../scene/job/paint-job.js';

import type { RunParts } from './run-parts.js';

export interface JobModel {
  readonly registered: RegisteredModel;
  readonly model: PaintModel;
  readonly hands: Readonly<Record<string, number>>;
}

/**
 * The model of a job, past the licence gate, not loaded yet.
 * @throws HaikeiError `model-missing`, `licence-refused`, `look-unknown`
 */
export async function jobModel(
  signal: AbortSignal,
  { library, engine }: Pick<RunParts, 'library' | 'engine'>,
  { model: name, profile, look }: PaintJob,
): Promise<JobModel> {
  const wish = { name, profile, hands: look.hands };
  const { model } = chooseModel(await library.registry(signal), wish);
  return { registered: model, model: engine.paintModel(model), hands: lookHands(model.card, look.hands) };
}
