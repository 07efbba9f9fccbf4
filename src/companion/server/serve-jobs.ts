import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { JobFiles } from '../job-files.js';
import { jobFolderName, parseJobFolder } from '../names/job-folder.js';
import { stoppedJob, stopName } from '../names/stop-name.js';
import { answerJob } from './answer-job.js';
import { recoverJobs } from './recover-jobs.js';
import type { ServerParts } from './server-parts.js';
import { sweepOldJobs } from './sweep-old-jobs.js';

/** Milliseconds between two looks into the folder. */
const PAUSE = 150;

/** Throws away what somebody has asked to stop, but not the job that is in hand: its work is stopped first. */
async function sweepStopped(signal: AbortSignal, files: JobFiles, inHand: string | null): Promise<boolean> {
  let isInHandStopped = false;
  for (const id of (await files.list(signal)).map(stoppedJob)) {
    if (id === null) continue;
    if (id === inHand) {
      isInHandStopped = true;
      continue;
    }
    for (const stage of ['draft', 'new', 'work', 'done'] as const)
      await files.remove(jobFolderName({ id, stage }));
    await files.remove(stopName(id));
  }
  return isInHandStopped;
}

/** Looks for a stop while a job is worked on. @returns what ends the looking */
function watchStops(signal: AbortSignal, parts: ServerParts, id: string, stop: () => void) {
  let isOver = false;
  const watch = async (): Promise<void> => {
    while (!isOver && !signal.aborted) {
      if (await sweepStopped(signal, parts.files, id)) stop();
      await parts.wait(PAUSE);
    }
  };
  const watching = watch().catch(() => undefined);
  return async (): Promise<void> => {
    isOver = true;
    await watching;
  };
}

async function workOn(signal: AbortSignal, parts: ServerParts, id: string): Promise<void> {
  const own = new AbortController();
  const stop = (): void => own.abort();
  signal.addEventListener('abort', stop, { once: true });
  const endWatch = watchStops(signal, parts, id, stop);
  try {
    await answerJob(own.signal, parts, id);
  } catch (error) {
    if (!isHaikeiError(error) || error.code !== 'cancelled' || signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await endWatch();
  }
}

async function nextJob(signal: AbortSignal, files: JobFiles): Promise<string | null> {
  const jobs = (await files.list(signal)).map(parseJobFolder);
  for (const id of jobs.flatMap((job) => (job?.stage === 'new' ? [job.id] : [])).sort()) {
    const name = jobFolderName({ id, stage: 'new' });
    if (await files.isFolder(signal, name)) return id;
    // A file, or a link to a folder somewhere else: nobody who hands in a job makes one.
    await files.remove(name);
  }
  return null;
}

/**
 * Watches the job folder until `signal` is aborted: takes one job after the other, the oldest first. What was in hand
 * then goes back to where it was.
 * @throws HaikeiError `companion-running` where another companion has taken the folder over
 */
export async function serveJobs(signal: AbortSignal, parts: ServerParts): Promise<void> {
  const { files } = parts;
  await sweepOldJobs(signal, files, parts.now());
  await recoverJobs(signal, files);
  while (!signal.aborted) {
    await parts.checkOwner();
    await sweepStopped(signal, files, null);
    const id = await nextJob(signal, files);
    const isOurs =
      id !== null &&
      (await files.rename(signal, jobFolderName({ id, stage: 'new' }), jobFolderName({ id, stage: 'work' })));
    if (isOurs) await workOn(signal, parts, id);
    else await parts.wait(PAUSE);
  }
}
