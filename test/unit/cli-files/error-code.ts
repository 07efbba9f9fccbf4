import { HaikeiError } from '../../../src/errors/haikei-error.js';

/** The code and details of the HaikeiError that `work` fails with; anything else, or success, fails the test. */
export async function errorOf(
  work: Promise<unknown>,
): Promise<{ code: string; details: Record<string, unknown> }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    const { code, details } = error as HaikeiError;
    return { code, details: { ...details } };
  }
  throw new Error('expected a HaikeiError, but it worked');
}
