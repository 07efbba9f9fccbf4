import { HaikeiError } from './haikei-error.js';

interface JsonText {
  /** Names the text in messages. */
  readonly what: string;
  /** Longest text, in UTF-16 units. */
  readonly limit: number;
  /** The error of a text that is not JSON. */
  readonly invalid: (reason: string, cause: unknown) => HaikeiError;
}

/**
 * The value of a JSON text (a byte order mark is allowed).
 * @throws HaikeiError `file-too-large`; what `invalid` makes
 */
export function parseJsonText(text: string, { what, limit, invalid }: JsonText): unknown {
  if (text.length > limit) throw new HaikeiError('file-too-large', { what, value: text.length, limit });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw invalid(`this is not JSON (${cause instanceof Error ? cause.message : 'unreadable'})`, cause);
  }
}
