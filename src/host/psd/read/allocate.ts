import type { ErrorDetails } from '../../../errors/error-details.js';
import { HaikeiError } from '../../../errors/haikei-error.js';

/** Runs an allocation; where the host cannot give that much it becomes `out-of-memory`. */
export function allocate<T>(make: () => T, details: ErrorDetails['out-of-memory']): T {
  try {
    return make();
  } catch (cause) {
    throw new HaikeiError('out-of-memory', details, { cause });
  }
}
