import type { Wait } from '../wait.js';

const PAUSES = [60, 120, 240] as const;

const isFlaky = (error: unknown): boolean => error instanceof Error && /\bCode: -1\b/.test(error.message);

/**
 * Tries again where Photoshop's imaging fails with its code -1: it does now and then, most of all directly after pixels
 * were put, and for no reason that the next attempt would meet too.
 */
export async function retryFlaky<T>(wait: Wait, read: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await read();
    } catch (error) {
      if (!isFlaky(error)) throw error;
      await wait(pause);
    }
  }
  return read();
}
