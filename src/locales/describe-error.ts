import type { HaikeiError } from '../errors/haikei-error.js';
import { fillPlaceholders } from './fill-placeholders.js';
import type { Locale } from './locale.js';
import type { ErrorText } from './texts.js';
import { textsFor } from './texts-for.js';
import { translateReason } from './translate-reason.js';

/** Facts that are words of ours; all others are names and numbers. */
const IN_WORDS = new Set(['reason', 'found', 'expected']);

/** The words a user reads: what happened, where and with which numbers, and what to do about it. */
export function describeError(error: HaikeiError, locale: Locale): ErrorText {
  const { what, remedy } = textsFor(locale).errors[error.code];
  const details: Record<string, unknown> = { ...error.details };
  for (const [name, value] of Object.entries(details))
    if (IN_WORDS.has(name) && typeof value === 'string') details[name] = translateReason(value, locale);
  return { what: fillPlaceholders(what, details), remedy: fillPlaceholders(remedy, details) };
}
