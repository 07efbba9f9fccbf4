import { placeBooks } from '../../../../src/scene/clip/place-books.js';
import { timeBySheet } from '../../../../src/scene/clip/time-by-sheet.js';
import type { SheetColumn, TimeSheet } from '../../../../src/scene/sheet/time-sheet.js';
import { expectHaikeiError } from '../expect-haikei-error.js';

const column = (
  name: string,
  kind: SheetColumn['kind'],
  ...drawings: readonly (string | null)[]
): SheetColumn => ({
  name,
  kind,
  spans: drawings.map((drawing, i) => ({ frame: i * 2, frames: 2, drawing })),
});

const sheet = (columns: readonly SheetColumn[], books: TimeSheet['books'] = []): TimeSheet => ({
  format: 'xdts',
  name: '',
  cut: '',
  scene: '',
  place: { line: 1, where: 'timeTables[0].timeTableHeaders' },
  duration: 4,
  columns,
  books,
});

const A = { name: 'A', drawings: ['A_0001', 'A_0002', 'A_0002a'] };
const B = { name: 'b', drawings: ['B1'] };

test('drawings are found by number, by number and letter, and by their whole name', () => {
  const found = timeBySheet(
    sheet([column('A', 'cel', '2', '2a'), column('Ｂ', 'cel', 'B1', null)]),
    [B, A],
    null,
  );
  expect(found).toEqual({
    frames: 4,
    columns: [
      {
        ...A,
        spans: [
          { frame: 0, frames: 2, drawing: 1 },
          { frame: 2, frames: 2, drawing: 2 },
        ],
      },
      {
        ...B,
        spans: [
          { frame: 0, frames: 2, drawing: 0 },
          { frame: 2, frames: 2, drawing: null },
        ],
      },
    ],
  });
});

test('another length cuts the sheet off or leaves the rest empty', () => {
  const timed = (frames: number): unknown =>
    timeBySheet(sheet([column('A', 'cel', '1', '2')]), [A], frames).columns[0]!.spans;
  expect(timed(3)).toEqual([
    { frame: 0, frames: 2, drawing: 0 },
    { frame: 2, frames: 1, drawing: 1 },
  ]);
  expect(timed(5)).toHaveLength(3);
});

test('columns without drawings, of the BG and of BOOKs want no cel', () => {
  const columns = [
    column('BG', 'bg', '1', '1'),
    column('A', 'cel', '1', '1'),
    column('C', 'cel', null, null),
  ];
  expect(timeBySheet(sheet(columns), [A], null).columns.map(({ name }) => name)).toEqual(['A']);
});

test('a drawing that nobody drew is told with cel, number and frame counted from 1', () => {
  const refuse = (): unknown => timeBySheet(sheet([column('A', 'cel', '1', '9')]), [A], null);
  expect(expectHaikeiError('drawing-missing', refuse)).toEqual({
    cel: 'A',
    drawing: '9',
    frame: 3,
    known: 'A_0001, A_0002, A_0002a',
  });
});

test('a column whose cel is not there, and a cel whose column is not there', () => {
  const lonely = (): unknown => timeBySheet(sheet([column('C', 'cel', null, '1')]), [], null);
  expect(expectHaikeiError('drawing-missing', lonely)).toMatchObject({ cel: 'C', drawing: '1', frame: 3 });
  const stray = (): unknown => timeBySheet(sheet([column('A', 'cel', '1')]), [A, B], null);
  expect(expectHaikeiError('column-missing', stray)).toEqual({ cel: 'b', known: 'A' });
});

test('two drawings of one number cannot be told apart', () => {
  const twice = { name: 'A', drawings: ['A_1', 'A_0001'] };
  const refuse = (): unknown => timeBySheet(sheet([column('A', 'cel', '1')]), [twice], null);
  expect(expectHaikeiError('numbering-broken', refuse)).toMatchObject({ where: 'A', found: 'A_1, A_0001' });
});

test('BOOKs lie where the sheet has them, by name or one for one, else above all cels', () => {
  const cels = [column('A', 'cel', '1'), column('B', 'cel', '1')];
  expect(placeBooks(sheet(cels), ['x', 'y'], 2)).toEqual([2, 2]);
  expect(placeBooks(sheet(cels, [{ name: 'BOOK1', above: 1 }]), ['tree', 'book1'], 2)).toEqual([2, 1]);
  expect(placeBooks(sheet(cels, [{ name: 'BOOK1', above: 1 }]), ['tree'], 2)).toEqual([1]);
  const between = [cels[0]!, column('BOOK', 'book', '1'), cels[1]!];
  expect(placeBooks(sheet(between), ['tree'], 2)).toEqual([1]);
  expect(placeBooks(null, ['tree'], 3)).toEqual([3]);
});
