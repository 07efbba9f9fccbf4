import type { Role } from '../role.js';
import { isCelName, isCutName } from './is-cel-name.js';
import {
  BG_WORDS,
  BOOK_WORDS,
  CEL_WORDS,
  COMPOSITING_WORDS,
  IGNORE_WORDS,
  LIGHT_WORDS,
  type WordList,
} from './name-words.js';
import { normalizeName } from './normalize-name.js';
import { splitName } from './split-name.js';

/** What a name says, and the word that says it. A name alone never makes a plate: only Haikei's stamp does. */
export interface NamedRole {
  readonly role: Exclude<Role, 'plate'>;
  readonly word: string;
}

/** 組 binds a cel to an edge of the BG: it belongs to the cels, whatever else its name says. */
const TIES = new Set(['組', '組線', '背景組', '美術組']);

const isKanji = (piece: string): boolean => /^\p{Script=Han}/u.test(piece);

function findWord(pieces: readonly string[], list: WordList): string | null {
  for (const piece of pieces) {
    if (list.words.has(piece)) return piece;
    const kanji = isKanji(piece) ? list.kanji.find((word) => piece.includes(word)) : undefined;
    if (kanji !== undefined) return kanji;
  }
  return null;
}

/** `L/O` and `T光` are two pieces each and would pass for cels. */
function findCompound(name: string): NamedRole | null {
  const plain = normalizeName(name);
  if (/(?:^|[^a-z])l\/?o(?:[^a-z]|$)/.test(plain)) return { role: 'ignore', word: 'l/o' };
  const light = /(?:^|[^a-z])t[ _-]?(?:光|light)/.exec(plain);
  return light ? { role: 'effect', word: 't光' } : null;
}

const ORDER: readonly (readonly [NamedRole['role'], WordList])[] = [
  ['effect', LIGHT_WORDS],
  ['book', BOOK_WORDS],
  ['bg', BG_WORDS],
];

function findListed(pieces: readonly string[]): NamedRole | null {
  const tie = pieces.find((piece) => TIES.has(piece));
  if (tie !== undefined) return { role: 'cel', word: tie };
  for (const [role, list] of ORDER) {
    const word = findWord(pieces, list);
    if (word !== null) return { role, word };
  }
  return null;
}

function findCel(pieces: readonly string[]): NamedRole | null {
  const word = findWord(pieces, CEL_WORDS) ?? (isCelName(pieces) ? pieces.join('') : null);
  return word === null ? null : { role: 'cel', word };
}

/** The role that a layer's name gives it, in English or Japanese, full-width or half-width; null when it says nothing. */
export function roleFromName(name: string): NamedRole | null {
  const pieces = splitName(name);
  const ignored = findWord(pieces, IGNORE_WORDS);
  if (ignored !== null) return { role: 'ignore', word: ignored };
  const found = findCompound(name) ?? findListed(pieces) ?? findCel(pieces);
  if (found !== null) return found;
  const word = findWord(pieces, COMPOSITING_WORDS);
  return word === null ? null : { role: 'effect', word };
}

/** As `roleFromName`, but a folder called `C012` is cut 12 and holds everything. */
export const roleFromGroupName = (name: string): NamedRole | null =>
  isCutName(splitName(name)) ? null : roleFromName(name);
