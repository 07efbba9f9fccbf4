import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import type { JobFiles } from '../job-files.js';
import { parseCompanionAnswer } from '../messages/companion-answer.js';
import { resultFiles } from '../messages/result-files.js';
import { FILE_NAMES } from '../names/file-names.js';

/** Whether a job that was being worked on has its whole answer: the answer is written after everything that it names. */
export async function isAnswered(signal: AbortSignal, files: JobFiles, folder: string): Promise<boolean> {
  try {
    const path = `${folder}/${FILE_NAMES.answer}`;
    const { result } = parseCompanionAnswer(await files.read(signal, path, COMPANION_LIMITS.message));
    for (const { name, bytes } of resultFiles(result))
      if ((await files.size(signal, `${folder}/${name}`)) !== bytes) return false;
    return true;
  } catch (error) {
    if (isHaikeiError(error) && error.code !== 'cancelled') return false;
    throw error;
  }
}
