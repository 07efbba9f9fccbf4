import type { PaintRun } from '../../panel/services/paint-run.js';
import type { PhotoshopParts } from '../services/plugin-parts.js';
import { portableJob } from './portable-job.js';
import { recordedInfo } from './recorded-jobs.js';

/** The global function that Photoshop calls when the step is played; recorded actions hold this name for ever. */
export const PLAY_METHOD = 'haikeiPlayPaintBackground';

/** Adds a run to the action that is being recorded, if one is, in a form that runs in other documents too. */
export async function recordRun(
  signal: AbortSignal,
  { documents, world }: PhotoshopParts,
  { document, jobs }: PaintRun,
  name: string,
): Promise<void> {
  const shot = await documents.host(document).readShot(signal);
  const step = { name, methodName: PLAY_METHOD };
  await world.photoshop.action.recordAction(step, recordedInfo(jobs.map((job) => portableJob(job, shot))));
}
