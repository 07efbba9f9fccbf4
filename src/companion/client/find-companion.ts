import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import { JOB_FORMAT } from '../messages/companion-job.js';
import { type Heartbeat, parseHeartbeat } from '../messages/heartbeat.js';
import { FILE_NAMES } from '../names/file-names.js';
import type { CompanionLink } from './companion-link.js';

/** Milliseconds after which a companion that has said nothing is gone; it speaks every second. */
const SILENCE = 10_000;

async function lastWords(signal: AbortSignal, { files }: CompanionLink): Promise<Heartbeat | null> {
  try {
    return parseHeartbeat(await files.read(signal, FILE_NAMES.heartbeat, COMPANION_LIMITS.heartbeat));
  } catch (error) {
    if (isHaikeiError(error) && error.code === 'file-missing') return null;
    throw error;
  }
}

/**
 * The companion that watches the job folder now.
 * @returns null where none has spoken within the last seconds
 * @throws HaikeiError `companion-version` where it does not take jobs of our format; `companion-answer` for nonsense
 */
export async function findCompanion(signal: AbortSignal, link: CompanionLink): Promise<Heartbeat | null> {
  const found = await lastWords(signal, link);
  if (found === null || Math.abs(link.now() - found.at) > SILENCE) return null;
  if (found.jobs.includes(JOB_FORMAT)) return found;
  throw new HaikeiError('companion-version', { ours: link.software, theirs: found.software });
}
