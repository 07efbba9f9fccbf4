import { normalizeName } from '../names/normalize-name.js';
import { heldDrawings, type HeldDrawings } from './held-drawings.js';
import type { ColumnKind, TimeSheet } from './time-sheet.js';

/** What a time sheet says of a layer. */
export interface SheetMention extends HeldDrawings {
  readonly role: ColumnKind;
  /** Name of the column, or of the BOOK, as the sheet has it. */
  readonly column: string;
  /** Place in the stack, 0 at the bottom. */
  readonly rank: number;
}

/** Of the name of a layer; null where the sheet does not have it. */
export type FindMention = (layerName: string) => SheetMention | null;

/** `A_0001.png`, `A_[0001-0024].png`, `A/cut.psd` and `A` are all cel A. */
const withoutNumber = (name: string): string =>
  name
    .replace(/\/[^/]*\.ps[db]$/, '')
    .replace(/\.[a-z0-9]{2,4}$/, '')
    .replace(/[ _-]*\[?\d+(?:-\d+)?\]?$/, '');

const NOTHING_HELD: HeldDrawings = { drawings: 0, on: 0 };

/** Bottom first. What is named between two columns lies above as many columns as it says. */
function inOrder({ columns, books }: TimeSheet): readonly Omit<SheetMention, 'rank'>[] {
  const booksAt = (above: number) =>
    books
      .filter((book) => Math.min(book.above, columns.length) === above)
      .map(({ name }) => ({ role: 'book' as const, column: name, ...NOTHING_HELD }));
  return [
    ...booksAt(0),
    ...columns.flatMap(({ name, kind, spans }, index) => [
      { role: kind, column: name, ...heldDrawings(spans) },
      ...booksAt(index + 1),
    ]),
  ];
}

/** Everything that a sheet names, bottom first. */
export const sheetOrder = (sheet: TimeSheet): readonly SheetMention[] =>
  inOrder(sheet).map((mention, rank) => ({ ...mention, rank }));

/** Looks layers up in a sheet: by their whole name first, then by what is left of it without a drawing's number. */
export function sheetMentions(sheet: TimeSheet): FindMention {
  const named = new Map<string, SheetMention>();
  for (const mention of [...sheetOrder(sheet)].reverse()) named.set(normalizeName(mention.column), mention);
  return (layerName) => {
    const name = normalizeName(layerName);
    return named.get(name) ?? named.get(withoutNumber(name)) ?? null;
  };
}
