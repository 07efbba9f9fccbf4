import type { Locale } from './locale.js';

/**
 * The language for a user whose settings are `wishes`, most important first: language tags (`ja-JP`) or values of
 * LC_ALL, LC_MESSAGES and LANG (`ja_JP.UTF-8`). Only the first that says anything counts; English for every
 * language that Haikei does not speak.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): Locale {
  const wish = wishes.find((w) => w !== null && w !== undefined && w.trim() !== '');
  return /^\s*ja(?:$|[^a-z])/i.test(wish ?? '') ? 'ja' : 'en';
}
