import { HaikeiError } from '../../errors/haikei-error.js';
import type { ErrorCode } from '../../errors/error-details.js';
import { EXIT_CODES } from '../../errors/exit-codes.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import type { JobFiles } from '../job-files.js';
import { type CompanionResult, parseCompanionAnswer } from '../messages/companion-answer.js';
import { fileDigest } from '../messages/file-digest.js';
import { resultFiles } from '../messages/result-files.js';
import { FILE_NAMES } from '../names/file-names.js';
import { jobFolderName } from '../names/job-folder.js';

/** An answer with all of its files, by name. */
export interface TakenAnswer {
  readonly result: Exclude<CompanionResult, { readonly kind: 'failed' }>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const damaged = (where: string, reason: string): HaikeiError =>
  new HaikeiError('companion-answer', { where, reason });

/** What the companion could not do is an error here as it was there. */
function failure({ code, details }: Extract<CompanionResult, { readonly kind: 'failed' }>): HaikeiError {
  if (!Object.hasOwn(EXIT_CODES, code)) return damaged('answer.json: code', `there is no error ${code}`);
  return new HaikeiError(code as ErrorCode, details as never);
}

async function readFiles(signal: AbortSignal, files: JobFiles, folder: string, result: CompanionResult) {
  const read = new Map<string, Uint8Array>();
  for (const { name, bytes, sha256 } of resultFiles(result)) {
    const found = await files.read(signal, `${folder}/${name}`, bytes);
    if (found.length !== bytes || fileDigest(found) !== sha256)
      throw damaged(name, `these are not the ${bytes} bytes that were written`);
    read.set(name, found);
  }
  return read;
}

/**
 * Reads an answered job, every file held against its length and SHA-256, and takes it away: nobody can use it twice.
 * @throws HaikeiError `companion-answer` for what is not whole; the error that the job came to
 */
export async function takeAnswer(signal: AbortSignal, files: JobFiles, id: string): Promise<TakenAnswer> {
  const folder = jobFolderName({ id, stage: 'done' });
  const bytes = await files.read(signal, `${folder}/${FILE_NAMES.answer}`, COMPANION_LIMITS.message);
  const { job, result } = parseCompanionAnswer(bytes);
  if (job !== id) throw damaged('answer.json: job', `it answers ${job}`);
  const read = await readFiles(signal, files, folder, result);
  await files.remove(folder);
  if (result.kind === 'failed') throw failure(result);
  return { result, files: read };
}
