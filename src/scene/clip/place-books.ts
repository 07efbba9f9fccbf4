import { normalizeName } from '../names/normalize-name.js';
import type { TimeSheet } from '../sheet/time-sheet.js';

/** The BOOKs that the sheet has between the cels, with how many cels lie beneath each. */
function placesOf(sheet: TimeSheet): readonly { readonly name: string; readonly above: number }[] {
  const celsBelow = (end: number): number =>
    sheet.columns.slice(0, end).filter(({ kind }) => kind === 'cel').length;
  const columns = sheet.columns.flatMap(({ name, kind }, index) =>
    kind === 'book' ? [{ name, above: celsBelow(index) }] : [],
  );
  return [...sheet.books.map(({ name, above }) => ({ name, above: celsBelow(above) })), ...columns];
}

/**
 * For every BOOK, how many cels lie beneath it: as the sheet says where it names the BOOK, or names as many as there
 * are; else all of them.
 * @param books names of the BOOKs there are, bottom first
 */
export function placeBooks(
  sheet: TimeSheet | null,
  books: readonly string[],
  cels: number,
): readonly number[] {
  const places = sheet === null ? [] : placesOf(sheet);
  const named = (book: string): number | undefined =>
    places.find(({ name }) => normalizeName(name) === normalizeName(book))?.above;
  const isOneForOne = places.length === books.length && !books.some((book) => named(book) !== undefined);
  return books.map((book, index) =>
    Math.min(cels, (isOneForOne ? places[index]?.above : named(book)) ?? cels),
  );
}
