import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Something that asks the person and writes.
 * @param path for the message
 * @returns false when the person thought better of it
 * @throws HaikeiError `write-failed` for what the browser says, and its own
 */
export async function orWriteFailed(path: string, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (cause) {
    if (isAbort(cause)) return false;
    if (isHaikeiError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HaikeiError('write-failed', { path, reason }, { cause });
  }
}
