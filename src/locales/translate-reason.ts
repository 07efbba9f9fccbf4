import { FAULTS_JA } from './faults-ja.js';
import type { Locale } from './locale.js';
import { REASONS_JA } from './reasons-ja.js';

interface Phrase {
  readonly pattern: RegExp;
  readonly translation: string;
}

/** What a schema says after whatever is wrong; values come last, so that their own brackets stay theirs. */
const FOUND = /^(.+?) \(found (.+)\)$/s;

const HOLE = /\{\d\}/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const literalLength = (template: string): number => template.split(HOLE).join('').length;

/** What says most by itself comes first: `at least {0} for this colour mode` before `at least {0}`. */
const phrasesOf = (texts: Readonly<Record<string, string>>): readonly Phrase[] =>
  Object.entries(texts)
    .sort(([a], [b]) => literalLength(b) - literalLength(a))
    .map(([template, translation]) => ({
      pattern: new RegExp(`^${template.split(HOLE).map(escaped).join('(.+?)')}$`, 's'),
      translation,
    }));

let phrases: readonly Phrase[] | null = null;

/**
 * A reason in the reader's language: what is known word for word, with what it puts in; anything else, as what an operating
 * system or another program said, as it is.
 */
export function translateReason(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  const valued = FOUND.exec(text);
  if (valued) return `${translateReason(valued[1]!, locale)}（値: ${valued[2]!}）`;
  phrases ??= phrasesOf({ ...REASONS_JA, ...FAULTS_JA });
  for (const { pattern, translation } of phrases) {
    const found = pattern.exec(text);
    if (found)
      return translation.replace(/\{(\d)\}/g, (_, hole) => translateReason(found[Number(hole) + 1]!, locale));
  }
  return text;
}
