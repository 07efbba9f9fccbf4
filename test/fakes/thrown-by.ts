import { HaikeiError } from '../../src/errors/haikei-error.js';

/** The Haikei error that `action` throws, as plain code and details; anything else fails the test. */
export function thrownBy(action: () => unknown): Pick<HaikeiError, 'code' | 'details'> {
  try {
    action();
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    const { code, details } = error as HaikeiError;
    return { code, details };
  }
  throw new Error('nothing was thrown');
}
