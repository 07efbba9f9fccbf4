import { HaikeiError } from '../../../src/errors/haikei-error.js';

/** Code and details of the HaikeiError that `run` throws; fails the test for any other outcome. */
export function errorOf(run: () => unknown): { code: string } & Record<string, unknown> {
  try {
    run();
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    const { code, details } = error as HaikeiError;
    return { code, ...details };
  }
  throw new Error('nothing was thrown');
}
