import type { Wait } from '../wait.js';

const PAUSES = [60, 120, 240] as const;

/** What Photoshop says of its own intermittent failure, thrown or as an answer. */
export const FLAKY = -1;

function isFlaky(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, number } = error as { readonly message?: unknown; readonly number?: unknown };
  return number === FLAKY || (typeof message === 'string' && /\bCode: -1\b/.test(message));
}

const never = (): boolean => false;

/**
 * Asks again where Photoshop fails with its code -1: it does now and then, most of all directly after pixels were put,
 * and for no reason that the next attempt would meet too. Only for what changes nothing: a change that failed may have
 * happened all the same.
 * @param isEmpty whether an answer is that failure in words, as the Action Manager gives it
 */
export async function retryFlaky<T>(
  wait: Wait,
  read: () => Promise<T>,
  isEmpty: (answer: T) => boolean = never,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      const answer = await read();
      if (!isEmpty(answer)) return answer;
    } catch (error) {
      if (!isFlaky(error)) throw error;
    }
    await wait(pause);
  }
  return read();
}
