import type { ErrorCode, ErrorDetails } from './error-details.js';

/**
 * The only error class that crosses a module border. It carries a code and the facts; the words a user
 * reads are made from both by `describeError` in their language.
 */
export class HaikeiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'HaikeiError';

  constructor(
    readonly code: Code,
    readonly details: ErrorDetails[Code],
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
