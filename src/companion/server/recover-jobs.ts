import type { JobFiles } from '../job-files.js';
import { FILE_NAMES, OUTPUT_PREFIX } from '../names/file-names.js';
import { jobFolderName, parseJobFolder } from '../names/job-folder.js';
import { isAnswered } from './is-answered.js';

/** What an earlier companion left half done; temporary files begin with a dot. */
const isLeftOver = (name: string): boolean =>
  name === FILE_NAMES.answer || name.startsWith(OUTPUT_PREFIX) || name.startsWith('.');

async function recover(signal: AbortSignal, files: JobFiles, id: string): Promise<void> {
  const folder = jobFolderName({ id, stage: 'work' });
  if (await isAnswered(signal, files, folder)) {
    await files.rename(signal, folder, jobFolderName({ id, stage: 'done' }));
    return;
  }
  for (const name of await files.list(signal, folder))
    if (isLeftOver(name)) await files.remove(`${folder}/${name}`);
  await files.rename(signal, folder, jobFolderName({ id, stage: 'new' }));
}

/**
 * Takes up what a companion that has ended was working on: an answer that is whole is handed out as it is, everything
 * else is begun anew. Only for whoever owns the job folder.
 */
export async function recoverJobs(signal: AbortSignal, files: JobFiles): Promise<void> {
  for (const name of await files.list(signal)) {
    const job = parseJobFolder(name);
    if (job?.stage === 'work') await recover(signal, files, job.id);
  }
}
