import type { Painting } from '../../paint/pictures/painting.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { jobModel } from './job-model.js';
import type { RunParts } from './run-parts.js';

/**
 * How a job paints, its model not loaded yet.
 * @throws HaikeiError `model-missing`, `licence-refused`, `look-unknown`
 */
export async function paintingOf(signal: AbortSignal, parts: RunParts, job: PaintJob): Promise<Painting> {
  const { light } = job.look;
  const script = light === null ? null : await parts.lights.open(signal, light);
  const { strength, detail } = job;
  return { ...(await jobModel(signal, parts, job)), light: script, strength, detail };
}
