import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import type { JobFiles } from '../job-files.js';
import { jsonBytes } from '../messages/json-bytes.js';
import { whole } from '../messages/message-parts.js';
import { parseMessage } from '../messages/parse-message.js';
import { FILE_NAMES } from '../names/file-names.js';

const TRIES = v.strictObject({ begun: whole(COMPANION_LIMITS.tries) });

const unreadable = (): HaikeiError =>
  new HaikeiError('companion-answer', { where: FILE_NAMES.tries, reason: '' });

async function triesOf(signal: AbortSignal, files: JobFiles, path: string): Promise<number> {
  try {
    const bytes = await files.read(signal, path, COMPANION_LIMITS.heartbeat);
    return parseMessage(bytes, { schema: TRIES, what: FILE_NAMES.tries, invalid: unreadable }).begun;
  } catch (error) {
    if (isHaikeiError(error) && error.code !== 'cancelled') return 0;
    throw error;
  }
}

/**
 * Counts that a job is begun: one that ends the companion every time must not do so for ever.
 * @throws HaikeiError `driver-failed` once it was begun too often
 */
export async function countTry(signal: AbortSignal, files: JobFiles, folder: string): Promise<void> {
  const path = `${folder}/${FILE_NAMES.tries}`;
  const begun = await triesOf(signal, files, path);
  if (begun >= COMPANION_LIMITS.tries)
    throw new HaikeiError('driver-failed', {
      driver: 'companion',
      reason: `it ended ${begun} times in this job`,
    });
  await files.write(signal, path, jsonBytes({ begun: begun + 1 }));
}
