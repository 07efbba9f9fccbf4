import { HaikeiError } from '../../errors/haikei-error.js';
import { describeSystemError, isSystemError } from './system-error.js';

/**
 * What went wrong while writing, in our words; errors of our own pass.
 * @param bytes what the file needs, as far as is known
 * @throws HaikeiError `disk-full`, `write-failed`
 */
export function throwWriteError(error: unknown, path: string, bytes: number): never {
  if (error instanceof HaikeiError) throw error;
  const full = isSystemError(error) && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  if (full) throw new HaikeiError('disk-full', { path, bytes }, { cause: error });
  throw new HaikeiError('write-failed', { path, reason: describeSystemError(error) }, { cause: error });
}
