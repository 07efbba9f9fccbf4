import { HaikeiError } from '../../errors/haikei-error.js';

/** Most processor threads that `--threads` takes. */
export const MAX_THREADS = 256;

/** A decimal number within [low, high] from an option's text. */
export function parseNumber(option: string, text: string, [low, high]: readonly [number, number]): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(value) && value >= low && value <= high) return value;
  throw new HaikeiError('usage', { reason: `${option} "${text}": expected a number from ${low} to ${high}` });
}

/** A whole number within [low, high] from an option's text. */
export function parseWhole(option: string, text: string, [low, high]: readonly [number, number]): number {
  const value = parseNumber(option, text, [low, high]);
  if (Number.isInteger(value)) return value;
  throw new HaikeiError('usage', { reason: `${option} "${text}": expected a whole number` });
}

/** One of the words, as typed. */
export function parseChoice<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new HaikeiError('usage', { reason: `${option} "${text}": expected one of ${words.join(', ')}` });
}
