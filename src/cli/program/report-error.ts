import { EXIT_CODES } from '../../errors/exit-codes.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { describeError } from '../../locales/describe-error.js';
import type { Locale } from '../../locales/locale.js';
import type { Terminal } from '../terminal/terminal.js';

interface ErrorReport {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly json: boolean;
}

const asHaikeiError = (error: unknown): HaikeiError => {
  if (isHaikeiError(error)) return error;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HaikeiError('internal', { reason }, { cause: error });
};

/** Tells the user what went wrong and what to do; answers the exit status. */
export function reportError(error: unknown, { terminal, locale, json }: ErrorReport): number {
  const known = asHaikeiError(error);
  const { what, remedy } = describeError(known, locale);
  if (json) {
    terminal.result(
      JSON.stringify({ event: 'error', code: known.code, details: known.details, message: what, remedy }),
    );
  } else {
    terminal.note(remedy === '' ? what : `${what}\n${remedy}`);
  }
  return EXIT_CODES[known.code];
}
