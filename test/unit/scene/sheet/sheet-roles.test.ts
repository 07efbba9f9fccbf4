import { describeReason } from '../../../../src/scene/picture/describe-reason.js';
import { describeSheetNote } from '../../../../src/scene/picture/describe-sheet-note.js';
import { stackToText } from '../../../../src/scene/picture/stack-to-text.js';
import { assignRoles } from '../../../../src/scene/roles/assign-roles.js';
import type { SceneLayer } from '../../../../src/scene/layer.js';
import { readTimeSheets } from '../../../../src/scene/sheet/read-time-sheets.js';
import { sheetNotes } from '../../../../src/scene/sheet/sheet-notes.js';
import type { Shot } from '../../../../src/scene/shot.js';
import { group, layer, plateOf, shotOf } from '../build-shot.js';
import { table, type TableParts, type TrackPairs, xdts } from './build-sheet.js';

/** Drawings on threes, the last of them for one frame: the cut ends in it. */
const ON_3S: TrackPairs = [
  [0, '1'],
  [3, '2'],
  [6, '3'],
  [9, 'SYMBOL_NULL_CELL'],
  [12, '2'],
  [15, '4'],
];

/** A shot, top first, with a sheet. */
const shotWith = (parts: Partial<TableParts>, ...layers: readonly SceneLayer[]): Shot => {
  const [sheet] = readTimeSheets(
    xdts(table({ names: [], tracks: [], duration: 16, ...parts })),
    '/cuts/c.xdts',
  );
  return { ...shotOf(...layers), frames: 16, timeSheet: { file: '/cuts/c.xdts', sheet: sheet! } };
};

const picture = (shot: Shot): string =>
  `\n${stackToText(shot, { roles: assignRoles(shot) })}`.replace(/ {2,}/g, '  ');

const booksAt = (trackNo: number, texts: readonly string[]) => ({
  books: [{ fieldId: 0, tracks: [{ trackNo, texts }] }],
});

test('columns are cels and BOOKs whatever their layers would be called otherwise, with how they are held', () => {
  const shot = shotWith(
    {
      names: ['girl', 'rain'],
      tracks: [ON_3S, [[0, '1']]],
      extra: booksAt(1, ['rail', 'hedge']),
    },
    ...[
      layer('rain_[0001-0016].png'),
      layer('rail'),
      layer('hedge.psd'),
      layer('GIRL_0001.png'),
      layer('BG'),
    ],
  );
  expect(picture(shot)).toBe(`
◉ rain_[0001-0016].png  cel  the time sheet has it as “rain”
◉ rail  book  the time sheet has it as “rail”
◉ hedge.psd  book  the time sheet has it as “hedge”
◉ GIRL_0001.png  cel  the time sheet has it as “girl”: 4 drawings, mostly on 3s
◉ BG  bg  its name says “bg”`);
  expect(sheetNotes(shot)).toEqual([]);
});

test('a layer of a file is known by the file’s layer, and a column beats what the name would say', () => {
  const names = ['hero', 'FG'];
  const shot = shotWith(
    { names, tracks: [ON_3S, ON_3S] },
    layer('ＦＧ_0001'),
    layer('hero/cut.psd'),
    layer('BG'),
  );
  expect(picture(shot)).toContain('ＦＧ_0001  book  the time sheet has it as “FG”');
  expect(picture(shot)).toContain('hero/cut.psd  cel  the time sheet has it as “hero”');
});

test('a composition that is a column hands its role down; a correction by hand and a plate’s stamp stay', () => {
  const bg = layer('BG');
  const shot = shotWith(
    { names: ['girl', 'BG'], tracks: [ON_3S, ON_3S] },
    ...[group('girl', [layer('line'), layer('BG')]), plateOf(bg, { name: 'girl' }), bg],
  );
  expect(picture(shot)).toBe(`
◉ ▾ girl  cel  the time sheet has it as “girl”: 4 drawings, mostly on 3s
◉  line  cel  its group “girl” says “girl”
◉  BG  cel  its group “girl” says “girl”
◉ girl  plate  painted by Haikei from “BG”
◉ BG  bg  the time sheet has it as “BG”: 4 drawings, mostly on 3s`);
  const [top] = shot.layers.slice(-1);
  expect(assignRoles(shot, { 'girl/line': 'book' }).get(top!.children[1]!.id)?.role).toBe('book');
});

test('reasons are told in Japanese too', () => {
  const reason = { kind: 'sheet', column: 'A', drawings: 4, on: 3 } as const;
  expect(describeReason(reason, 'ja')).toBe('タイムシートの「A」: 4 枚、主に 3 コマ打ち');
  expect(describeReason({ ...reason, drawings: 1 }, 'ja')).toBe('タイムシートの「A」');
});

test('another order, columns without a layer and another length are told, and nothing of it for what agrees', () => {
  const parts = { names: ['A', 'B', 'C', 'spare'], tracks: [ON_3S, ON_3S, ON_3S, []], duration: 24 };
  const shot = shotWith(
    { ...parts, extra: booksAt(1, ['BOOK']) },
    layer('BOOK'),
    layer('B'),
    layer('A'),
    layer('BG'),
  );
  const notes = sheetNotes(shot);
  expect(notes).toEqual([
    { kind: 'sheet-order', lower: 'BOOK', upper: 'B' },
    { kind: 'sheet-absent', columns: 'C' },
    { kind: 'sheet-length', sheet: 24, shot: 16 },
  ]);
  expect(notes.map((note) => describeSheetNote(note, 'en'))).toEqual([
    'The time sheet has “BOOK” beneath “B”; in the stack it lies above. Nothing was moved.',
    'On the time sheet and not in the stack: C.',
    'The time sheet has 24 frames, this shot 16.',
  ]);
  expect(describeSheetNote(notes[0]!, 'ja')).toContain('「BOOK」は「B」の下');
  const moved = shotWith(
    { ...parts, duration: 16, extra: booksAt(1, ['BOOK']) },
    ...[layer('C'), layer('B'), layer('BOOK'), layer('A'), layer('BG')],
  );
  expect(sheetNotes(moved)).toEqual([]);
});

test('a drawing that stands for the whole cut is one drawing, and an empty column none', () => {
  const shot = shotWith({ names: ['A', 'B'], tracks: [[[0, '1']], []] }, layer('B'), layer('A'), layer('BG'));
  const reasons = [...assignRoles(shot).values()].map(({ reason }) => reason);
  expect(reasons).toContainEqual({ kind: 'sheet', column: 'A', drawings: 1, on: 16 });
  expect(reasons).toContainEqual({ kind: 'sheet', column: 'B', drawings: 0, on: 0 });
});
