import type { PaintRequest } from '../../paint/paint-request.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { jobModel } from './job-model.js';
import type { RunParts } from './run-parts.js';

/** What a job is painted with, whatever it is painted in. @throws HaikeiError as `jobModel` */
export async function paintWith(
  signal: AbortSignal,
  parts: Pick<RunParts, 'world' | 'library' | 'engine' | 'lights'>,
  job: PaintJob,
): Promise<Pick<PaintRequest, 'job' | 'model' | 'lights' | 'software' | 'now'>> {
  const { model } = await jobModel(signal, parts, job);
  const { world, lights } = parts;
  return { job, model, lights, software: `haikei ${world.version}`, now: () => world.date() };
}
