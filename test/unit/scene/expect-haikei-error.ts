import type { ErrorCode, ErrorDetails } from '../../../src/errors/error-details.js';
import { HaikeiError } from '../../../src/errors/haikei-error.js';

/** Runs `action` and returns the details of the error it must throw. */
export function expectHaikeiError<Code extends ErrorCode>(
  code: Code,
  action: () => unknown,
): ErrorDetails[Code] {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(HaikeiError);
    expect((error as HaikeiError).code).toBe(code);
    return (error as HaikeiError<Code>).details;
  }
  throw new Error(`expected the error ${code}, but nothing was thrown`);
}
