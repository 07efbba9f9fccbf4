import { drawingAt } from '../../../../src/scene/sheet/drawing-at.js';
import { readTimeSheets } from '../../../../src/scene/sheet/read-time-sheets.js';
import { expectHaikeiError } from '../expect-haikei-error.js';
import { table, tdts, xdts } from './build-sheet.js';

const read = (text: string): ReturnType<typeof readTimeSheets> => readTimeSheets(text, 'cut12.xdts');

test('holds, 2s, 3s and empty cels of two columns, bottom first', () => {
  const text = xdts(
    table({
      names: ['A', 'B'],
      duration: 12,
      tracks: [
        [
          [0, '1'],
          [3, '2'],
          [6, 'SYMBOL_HYPHEN'],
          [9, '1'],
          [12, 'SYMBOL_NULL_CELL'],
        ],
        [
          [2, '1'],
          [4, '2'],
          [5, 'SYMBOL_TICK_1'],
          [6, 'SYMBOL_NULL_CELL'],
        ],
      ],
    }),
  );
  expect(read(text)).toEqual([
    {
      format: 'xdts',
      name: 'sheet1',
      cut: '12',
      scene: '3',
      duration: 12,
      books: [],
      place: { line: 11, where: 'timeTables[0].timeTableHeaders' },
      columns: [
        {
          name: 'A',
          kind: 'cel',
          spans: [
            { frame: 0, frames: 3, drawing: '1' },
            { frame: 3, frames: 6, drawing: '2' },
            { frame: 9, frames: 3, drawing: '1' },
          ],
        },
        {
          name: 'B',
          kind: 'cel',
          spans: [
            { frame: 0, frames: 2, drawing: null },
            { frame: 2, frames: 2, drawing: '1' },
            { frame: 4, frames: 2, drawing: '2' },
            { frame: 6, frames: 6, drawing: null },
          ],
        },
      ],
    },
  ]);
});

test('columns stand in the order of their track numbers, whatever the order in the file', () => {
  const [sheet] = read(
    xdts({
      duration: 2,
      timeTableHeaders: [{ fieldId: 0, names: ['BG', 'A', 'BOOK1'] }],
      fields: [{ fieldId: 0, tracks: [2, 0, 1].map((trackNo) => ({ trackNo, frames: [] })) }],
    }),
  );
  expect(sheet!.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['BG', 'bg'],
    ['A', 'cel'],
    ['BOOK1', 'book'],
  ]);
});

test('a value at a negative frame stands from the start on', () => {
  const [sheet] = read(
    xdts(
      table({
        names: ['A'],
        duration: 4,
        tracks: [
          [
            [-3, '7'],
            [2, '8'],
          ],
        ],
      }),
    ),
  );
  expect([0, 1, 2, 3, 4].map((frame) => drawingAt(sheet!.columns[0]!, frame))).toEqual([
    '7',
    '7',
    '8',
    '8',
    null,
  ]);
});

test('TDTS: cels are field 4, BOOKs stand between the columns, every table is a sheet', () => {
  const cels = table({
    names: ['A', 'B'],
    duration: 6,
    fieldId: 4,
    tracks: [[[0, '1']], [[0, '2a']]],
    extra: {
      books: [
        {
          fieldId: 4,
          tracks: [
            { trackNo: 1, texts: ['BOOK2', 'BOOK1'] },
            { trackNo: 2, texts: ['OVL'] },
          ],
        },
      ],
    },
  });
  const onlyAction = table({ names: ['A'], duration: 3, tracks: [[[0, '5']]] });
  const sheets = readTimeSheets(tdts([cels, onlyAction]), 'cut.tdts');
  expect(sheets.map(({ format, cut, duration }) => [format, cut, duration])).toEqual([
    ['tdts', '012', 6],
    ['tdts', '012', 3],
  ]);
  expect(sheets[0]!.books).toEqual([
    { name: 'BOOK1', above: 1 },
    { name: 'BOOK2', above: 1 },
    { name: 'OVL', above: 2 },
  ]);
  expect(sheets[1]!.columns[0]!.spans).toEqual([{ frame: 0, frames: 3, drawing: '5' }]);
});

test('a byte order mark and what other programs add are let pass', () => {
  const text = xdts(table({ names: ['A'], duration: 1, tracks: [[]], extra: { memo: [1] } }), {
    subversion: 'p1',
  });
  expect(read(`\uFEFF${text}`)).toHaveLength(1);
});

const good = { names: ['A', 'B'], duration: 4, tracks: [[[0, '1']], [[0, '2']]] } as const;
const text = xdts(table(good));
const change = (from: string, to: string): string => text.replace(from, to);
const track1 = 'timeTables[0].fields[0].tracks[1]';
const value1 = `${track1}.frames[0].data[0].values[0]`;

interface Damaged {
  readonly text: string;
  /** The line is the last one that holds this. */
  readonly at: string;
  readonly where: string;
  readonly reason: RegExp;
}

const damaged: Readonly<Record<string, Damaged>> = {
  'another kind of file': {
    text: '{"version":5}',
    at: 'version',
    where: 'sheet',
    reason: /found "{"version":5}"/,
  },
  'an empty file': { text: '', at: '', where: 'sheet', reason: /found ""/ },
  'nothing after the first line': {
    text: 'exchangeDigitalTimeSheet Save Data\n',
    at: '\n',
    where: 'sheet',
    reason: /not JSON/,
  },
  'cut off in the middle': {
    text: text.slice(0, text.indexOf('"fields"')),
    at: ' ',
    where: 'sheet',
    reason: /not JSON/,
  },
  'a comma too many': { text: change('4,', '4,,'), at: ',,', where: 'sheet', reason: /not JSON/ },
  'no duration': {
    text: change('"duration"', '"length"'),
    at: '"timeTables": [\n  {',
    where: 'timeTables[0].duration',
    reason: /found undefined/,
  },
  'a duration of 0': {
    text: change('"duration": 4', '"duration": 0'),
    at: 'duration',
    where: 'timeTables[0].duration',
    reason: /less than 1/,
  },
  'a duration of 2^40': {
    text: change('"duration": 4', '"duration": 1099511627776'),
    at: 'duration',
    where: 'timeTables[0].duration',
    reason: /more than 100000/,
  },
  'half a frame': {
    text: change('"frame": 0', '"frame": 0.5'),
    at: '"frame": 0.5',
    where: 'timeTables[0].fields[0].tracks[0].frames[0].frame',
    reason: /whole/,
  },
  'a negative track': {
    text: change('"trackNo": 1', '"trackNo": -1'),
    at: '"trackNo": -1',
    where: `${track1}.trackNo`,
    reason: /less than 0/,
  },
  'two tracks of one number': {
    text: change('"trackNo": 1', '"trackNo": 0'),
    at: '"trackNo": 0',
    where: `${track1}.trackNo`,
    reason: /two tracks 0/,
  },
  'two columns of one name': {
    text: change('"B"', '"A"'),
    at: '"trackNo": 1',
    where: `${track1}.trackNo`,
    reason: /called "A"/,
  },
  'a column without a name': {
    text: change('"B"', '" "'),
    at: '"trackNo": 1',
    where: `${track1}.trackNo`,
    reason: /no name/,
  },
  'a drawing that is no text': {
    text: change('"2"', '27'),
    at: '27',
    where: value1,
    reason: /expected string, found 27/,
  },
  'a drawing without a name': { text: change('"2"', '""'), at: '""', where: value1, reason: /neither/ },
  'a symbol that nobody knows': {
    text: change('"2"', '"SYMBOL_STAR"'),
    at: 'STAR',
    where: value1,
    reason: /SYMBOL_STAR/,
  },
  'a frame that stands twice': {
    text: xdts(
      table({
        names: ['A'],
        duration: 4,
        tracks: [
          [
            [1, '1'],
            [1, '2'],
          ],
        ],
      }),
    ),
    at: '"frame": 1',
    where: 'timeTables[0].fields[0].tracks[0].frames[1].frame',
    reason: /frame 1 stands here twice/,
  },
  'no tables': {
    text: xdts({}, { timeTables: [] }),
    at: 'timeTables',
    where: 'timeTables',
    reason: /is empty/,
  },
  'no sheets': {
    text: 'toeiDigitalTimeSheet Save Data\n{"version":11,\n"timeSheets":[]}',
    at: 'timeSheets',
    where: 'timeSheets',
    reason: /is empty/,
  },
};

test.each(Object.entries(damaged))('%s is refused with its line and field', (_, fixture) => {
  const line = fixture.text
    .slice(0, fixture.text.lastIndexOf(fixture.at) + fixture.at.length)
    .split('\n').length;
  const details = expectHaikeiError('time-sheet-invalid', () => read(fixture.text));
  expect(details).toMatchObject({ path: 'cut12.xdts', line, where: fixture.where });
  expect(details.reason).toMatch(fixture.reason);
});

test('a file that is nothing but brackets is refused without running out of stack', () => {
  const brackets = `exchangeDigitalTimeSheet Save Data\n${'['.repeat(200_000)}`;
  expect(expectHaikeiError('time-sheet-invalid', () => read(brackets)).line).toBe(2);
});
