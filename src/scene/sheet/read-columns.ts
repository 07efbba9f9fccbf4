import { roleFromName } from '../names/role-from-name.js';
import { readSpans } from './read-spans.js';
import type { RawTimeTable } from './sheet-schema.js';
import { type SheetText, sheetProblem } from './sheet-problem.js';
import type { ColumnKind, SheetBook, SheetColumn, TimeSheet } from './time-sheet.js';

/** Fields that hold cels. TDTS keeps the animator's action apart from the cels; some programs fill only that. */
const CEL_FIELDS = { xdts: [0], tdts: [4, 0] } as const;

interface Table {
  readonly sheet: SheetText;
  readonly format: TimeSheet['format'];
  readonly raw: RawTimeTable;
  readonly keys: readonly unknown[];
}

function kindOf(name: string): ColumnKind {
  const role = roleFromName(name)?.role;
  return role === 'bg' || role === 'book' ? role : 'cel';
}

/** The field whose tracks are the cels: the first that has a drawing in it, else the first that is there. */
function celField({ raw, format }: Table): number | null {
  const present = CEL_FIELDS[format].filter((id) => raw.fields.some(({ fieldId }) => fieldId === id));
  const filled = present.find((id) =>
    raw.fields.some((field) => field.fieldId === id && field.tracks.some(({ frames }) => frames.length > 0)),
  );
  return filled ?? present[0] ?? null;
}

function readColumn(table: Table, [fieldIndex, trackIndex]: readonly [number, number]): SheetColumn | null {
  const { sheet, raw, keys } = table;
  const { fieldId, tracks } = raw.fields[fieldIndex]!;
  const track = tracks[trackIndex]!;
  const here = [...keys, 'fields', fieldIndex, 'tracks', trackIndex];
  const spans = readSpans(track, { sheet, keys: here }, raw.duration);
  const name =
    raw.timeTableHeaders.find((header) => header.fieldId === fieldId)?.names[track.trackNo]?.trim() ?? '';
  if (name !== '') return { name, kind: kindOf(name), spans };
  if (spans.every(({ drawing }) => drawing === null)) return null;
  throw sheetProblem(
    sheet,
    [...here, 'trackNo'],
    `track ${track.trackNo} has drawings and no name in timeTableHeaders`,
  );
}

/** @throws HaikeiError `time-sheet-invalid` when two tracks share a number or a name */
function readField(table: Table, fieldIndex: number): readonly SheetColumn[] {
  const { sheet, raw, keys } = table;
  const { tracks } = raw.fields[fieldIndex]!;
  const order = tracks.map((_, index) => index).sort((a, b) => tracks[a]!.trackNo - tracks[b]!.trackNo);
  const columns: SheetColumn[] = [];
  for (const [place, index] of order.entries()) {
    const here = [...keys, 'fields', fieldIndex, 'tracks', index, 'trackNo'];
    const { trackNo } = tracks[index]!;
    if (place > 0 && tracks[order[place - 1]!]!.trackNo === trackNo) {
      throw sheetProblem(sheet, here, `there are two tracks ${trackNo}`);
    }
    const column = readColumn(table, [fieldIndex, index]);
    if (column === null) continue;
    if (columns.some(({ name }) => name === column.name)) {
      throw sheetProblem(sheet, here, `two tracks are called "${column.name}"`);
    }
    columns.push(column);
  }
  return columns;
}

/** A text of several BOOKs at one place has the upper one first. */
function readBooks({ raw }: Table, fieldId: number): readonly SheetBook[] {
  return raw.books
    .filter((books) => books.fieldId === fieldId)
    .flatMap(({ tracks }) =>
      tracks.flatMap(({ trackNo, texts }) =>
        [...texts]
          .reverse()
          .flatMap((text) => (text.trim() === '' ? [] : [{ name: text.trim(), above: trackNo }])),
      ),
    );
}

/** The columns of one time table, bottom first, and the BOOKs that it names between them. */
export function readColumns(table: Table): Pick<TimeSheet, 'columns' | 'books'> {
  const fieldId = celField(table);
  if (fieldId === null) return { columns: [], books: [] };
  const fieldIndex = table.raw.fields.findIndex((field) => field.fieldId === fieldId);
  return { columns: readField(table, fieldIndex), books: readBooks(table, fieldId) };
}
