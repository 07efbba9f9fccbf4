import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import type { CompanionAnswer, CompanionResult } from '../messages/companion-answer.js';
import { type CompanionJob, parseCompanionJob } from '../messages/companion-job.js';
import { jsonBytes } from '../messages/json-bytes.js';
import { FILE_NAMES } from '../names/file-names.js';
import { jobFolderName } from '../names/job-folder.js';
import { countTry } from './count-try.js';
import { JobRoom } from './job-room.js';
import type { ServerParts } from './server-parts.js';

function asHaikeiError(error: unknown): HaikeiError {
  if (isHaikeiError(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new HaikeiError('internal', { reason }, { cause: error });
}

function failed(parts: ServerParts, error: HaikeiError, job: CompanionJob | null): CompanionResult {
  const details: Record<string, string | number> = { ...error.details };
  return { kind: 'failed', code: error.code, details, ...parts.describe(error, job) };
}

async function resultOf(signal: AbortSignal, parts: ServerParts, folder: string): Promise<CompanionResult> {
  const { files, work } = parts;
  let job: CompanionJob | null = null;
  try {
    await countTry(signal, files, folder);
    const bytes = await files.read(signal, `${folder}/${FILE_NAMES.job}`, COMPANION_LIMITS.message);
    job = parseCompanionJob(bytes);
    return await work(signal, new JobRoom(files, folder), job);
  } catch (error) {
    const known = asHaikeiError(error);
    if (known.code === 'cancelled') throw known;
    return failed(parts, known, job);
  }
}

/**
 * Does one job that is marked as being worked on. The answer is written as a whole after everything it names, and one
 * rename hands both out, so that no moment shows half of it.
 * @throws HaikeiError `cancelled`; the job then stands as it did
 */
export async function answerJob(signal: AbortSignal, parts: ServerParts, id: string): Promise<void> {
  const { files, software } = parts;
  const folder = jobFolderName({ id, stage: 'work' });
  const result = await resultOf(signal, parts, folder);
  throwIfCancelled(signal);
  const answer: CompanionAnswer = { format: 'haikei-companion-answer/1', software, job: id, result };
  await files.write(signal, `${folder}/${FILE_NAMES.answer}`, jsonBytes(answer));
  if (await files.rename(signal, folder, jobFolderName({ id, stage: 'done' }))) parts.onAnswered(id, result);
}
