import type { PaintJob } from '../../scene/job/paint-job.js';
import type { ClipState } from './clip-state.js';

/** A job with the brushes of the clip's frame, whose detail goes by the whole document. */
export const finerJob = (job: PaintJob, { facts }: Pick<ClipState, 'facts'>): PaintJob =>
  facts === null ? job : { ...job, detail: job.detail * facts.finer };
