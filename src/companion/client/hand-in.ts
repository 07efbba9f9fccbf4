import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { CompanionJob } from '../messages/companion-job.js';
import { jsonBytes } from '../messages/json-bytes.js';
import { FILE_NAMES } from '../names/file-names.js';
import { jobFolderName } from '../names/job-folder.js';
import { stopName } from '../names/stop-name.js';
import type { CompanionLink } from './companion-link.js';
import { findCompanion } from './find-companion.js';
import { takeAnswer, type TakenAnswer } from './take-answer.js';

/** Milliseconds between two looks for the answer. */
const PAUSE = 100;

/** Milliseconds that a job waits for a companion that has gone: it may have been started anew. */
const PATIENCE = 120_000;

export interface HandedIn {
  readonly job: CompanionJob;
  /** Plain names and what is in them. */
  readonly inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** The job is not there until all of it is: it is put together under another name. */
async function put(signal: AbortSignal, { files }: CompanionLink, id: string, work: HandedIn): Promise<void> {
  const draft = jobFolderName({ id, stage: 'draft' });
  try {
    await files.makeFolder(signal, draft);
    for (const { name, bytes } of work.inputs) await files.write(signal, `${draft}/${name}`, bytes);
    await files.write(signal, `${draft}/${FILE_NAMES.job}`, jsonBytes(work.job));
    if (await files.rename(signal, draft, jobFolderName({ id, stage: 'new' }))) return;
    throw new HaikeiError('write-failed', { path: draft, reason: 'it cannot be renamed' });
  } catch (error) {
    await files.remove(draft);
    throw error;
  }
}

async function waitForAnswer(signal: AbortSignal, link: CompanionLink, id: string): Promise<void> {
  const done = jobFolderName({ id, stage: 'done' });
  let heard = link.now();
  for (;;) {
    throwIfCancelled(signal);
    if ((await link.files.list(signal)).includes(done)) return;
    if ((await findCompanion(signal, link)) !== null) heard = link.now();
    if (link.now() - heard > PATIENCE) throw new HaikeiError('companion-missing', { folder: link.folder });
    await link.wait(PAUSE);
  }
}

/** Nobody waits for the job any more, wherever it stands. Whoever watches the folder next throws it away. */
async function withdraw({ files }: CompanionLink, id: string): Promise<void> {
  const { signal } = new AbortController();
  await files.write(signal, stopName(id), new Uint8Array(0)).catch(() => undefined);
}

/**
 * Hands a job in and waits for its answer. A companion that ends meanwhile and is started anew goes on with it.
 * @throws HaikeiError `companion-missing`, `companion-version`, `companion-answer`, `cancelled`; the error that the job
 *   came to. The job is then withdrawn.
 */
export async function handIn(signal: AbortSignal, link: CompanionLink, work: HandedIn): Promise<TakenAnswer> {
  if ((await findCompanion(signal, link)) === null)
    throw new HaikeiError('companion-missing', { folder: link.folder });
  const id = link.newId();
  await put(signal, link, id, work);
  try {
    await waitForAnswer(signal, link, id);
  } catch (error) {
    await withdraw(link, id);
    throw error;
  }
  return takeAnswer(signal, link.files, id);
}
