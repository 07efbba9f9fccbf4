import { normalizeName } from './normalize-name.js';

const PIECES =
  /\p{Script=Latin}+|\p{Nd}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+|\p{L}+/gu;

/** The pieces of a name, cut at every change of script, digit or separator: `BGPaint_01背景` is bg · paint · 01 · 背景. */
export function splitName(name: string): readonly string[] {
  const spaced = name
    .slice(0, 1024)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return normalizeName(spaced).match(PIECES) ?? [];
}
