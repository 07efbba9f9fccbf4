import { handIn } from '../../../src/companion/client/hand-in.js';
import { newJobId } from '../../../src/companion/client/new-job-id.js';
import type { JobFiles } from '../../../src/companion/job-files.js';
import { type CompanionJob, JOB_FORMAT } from '../../../src/companion/messages/companion-job.js';
import type { CompanionWork } from '../../../src/companion/server/companion-work.js';
import { serveJobs } from '../../../src/companion/server/serve-jobs.js';
import { signal } from '../../unit/psd-write/support/sample-plate.js';
import { linkTo, serverOver } from './job-folder.js';

export const JOB: CompanionJob = {
  ...{ format: JOB_FORMAT, software: 'haikei test', kind: 'network' },
  ...{ model: 'a'.repeat(64), hands: null, picture: 'picture.png' },
};

export const INPUTS = [{ name: 'picture.png', bytes: Uint8Array.of(1, 2, 3) }];

/** Gives back what came in, turned around. */
export const turnAround: CompanionWork = async (running, room, job) => {
  if (job.kind !== 'network') throw new Error(job.kind);
  const bytes = await room.read(running, job.picture, 100);
  return { kind: 'picture', file: await room.write(running, 'painted.png', bytes.slice().reverse()) };
};

export const ID = newJobId(1_700_000_000_000, () => 0.5);

/** A companion over the folder, until `use` is done. */
export async function served<T>(files: JobFiles, work: CompanionWork, use: () => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, serverOver({ files, work }));
  try {
    return await use();
  } finally {
    ending.abort();
    await serving.catch(() => undefined);
  }
}

export const ask = (files: JobFiles, job: CompanionJob = JOB) =>
  handIn(signal, linkTo(files), { job, inputs: INPUTS });
