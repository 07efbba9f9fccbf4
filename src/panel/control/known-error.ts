import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';

/** An error with words for it: ours, a host's own “aborted”, or whatever else was thrown. */
export function knownError(error: unknown): HaikeiError {
  if (isHaikeiError(error)) return error;
  const isAbort = error instanceof Error && error.name === 'AbortError';
  if (isAbort) return new HaikeiError('cancelled', {}, { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new HaikeiError('internal', { reason }, { cause: error });
}
