import type { JobFiles } from '../job-files.js';
import { parseJobFolder } from '../names/job-folder.js';
import { jobTime } from '../names/job-time.js';

/** Milliseconds of a week: nobody waits that long for an answer. */
const LONG_AGO = 7 * 24 * 3600 * 1000;

/** Takes away answers that nobody has fetched and jobs that were never put together. */
export async function sweepOldJobs(signal: AbortSignal, files: JobFiles, now: number): Promise<void> {
  for (const name of await files.list(signal)) {
    const job = parseJobFolder(name);
    const isLeft = job !== null && (job.stage === 'done' || job.stage === 'draft');
    if (isLeft && now - jobTime(job.id) > LONG_AGO) await files.remove(name);
  }
}
