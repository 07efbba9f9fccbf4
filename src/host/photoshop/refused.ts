import { HaikeiError } from '../../errors/haikei-error.js';

export const HOST = 'Photoshop';

export const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : 'no reason given';

/** Photoshop did not do, or not do as documented, what it was asked for. */
export const refused = (step: string, reason: string, cause?: unknown): HaikeiError<'host-refused'> =>
  new HaikeiError('host-refused', { host: HOST, step, reason }, { cause });

/** Outside of a modal scope, where nobody else does it: whatever Photoshop throws becomes an error of ours. */
export async function inWords<T>(step: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HaikeiError ? error : refused(step, reasonOf(error), error);
  }
}
