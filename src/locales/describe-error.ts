import type { HaikeiError } from '../errors/haikei-error.js';
import { fillPlaceholders } from './fill-placeholders.js';
import type { Locale } from './locale.js';
import type { ErrorText } from './texts.js';
import { textsFor } from './texts-for.js';

/** The words a user reads: what happened, where and with which numbers, and what to do about it. */
export function describeError(error: HaikeiError, locale: Locale): ErrorText {
  const { what, remedy } = textsFor(locale).errors[error.code];
  return {
    what: fillPlaceholders(what, error.details),
    remedy: fillPlaceholders(remedy, error.details),
  };
}
