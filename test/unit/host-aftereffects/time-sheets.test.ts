import { paint } from '../../../src/paint.js';
import { paintTogether } from '../../../src/paint/paint-together.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import { table, tdts, xdts } from '../scene/sheet/build-sheet.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { openCut, type OpenedCut, requestFor, stackOf } from './support/comps.js';

/** A sheet that has the layers of the cut below by names that no rule knows. */
const SHEET = xdts(
  table({
    names: ['girl'],
    tracks: [
      [
        [0, '1'],
        [3, '2'],
        [6, '3'],
      ],
    ],
    duration: 48,
    extra: { books: [{ fieldId: 0, tracks: [{ trackNo: 1, texts: ['railing'] }] }] },
  }),
);
const OTHERS = xdts(table({ names: ['cat'], tracks: [[[0, '1']]], duration: 48 }));

function openWith(sheets: Readonly<Record<string, string>>): OpenedCut {
  const cut = openCut(({ a, book }) => {
    a.name = 'girl_0001.png';
    book.name = 'railing';
  });
  for (const [path, text] of Object.entries(sheets))
    cut.ae.disk.files.set(path, new TextEncoder().encode(text));
  return cut;
}

const girlIn = async (cut: OpenedCut): Promise<string> =>
  (await stackOf(cut.host))
    .split('\n')
    .find((line) => line.includes('girl'))!
    .replace(/ {2,}/g, '  ');

const KNOWN = '◉ girl_0001.png  cel  the time sheet has it as “girl”: 3 drawings, mostly on 3s';

test.each([
  ['beside the project, called as the composition', '/cuts/cut_012.xdts'],
  ['in other letters', '/cuts/ＣＵＴ_012.XDTS'],
  ['beside the folders of the cels', '/cuts/cut_012/cut_012.xdts'],
  ['beside the drawings themselves, and the only one there', '/cuts/cut_012/A/sheet.xdts'],
  ['above the drawings, and the only one there', '/cuts/cut_012/timesheet.xdts'],
])('a sheet %s tells what layers are', async (_title, path) => {
  const cut = openWith({ [path]: SHEET });
  expect(await girlIn(cut)).toBe(KNOWN);
  expect((await cut.host.readShot(signal)).timeSheet?.file).toBe(path);
});

test('a BOOK that only the sheet knows is painted as one, beside the BG beneath the cels, in one undo', async () => {
  const cut = openWith({ '/cuts/cut_012.xdts': SHEET });
  const shot = await cut.host.readShot(signal);
  const railing = shot.layers.find(({ name }) => name === 'railing')!;
  expect(assignRoles(shot).get(railing.id)).toMatchObject({ role: 'book', reason: { column: 'railing' } });
  const requests = [requestFor(cut.host), requestFor(cut.host, { background: 'railing' })] as const;
  await paintTogether(signal, requests);
  expect(cut.data().layers.map(({ name }) => name)).toEqual([
    ...['Camera 1', 'layout BG', 'para', 'Haikei – poster · railing', 'railing', 'B', 'Am', 'girl_0001.png'],
    ...['Haikei – poster · BG', 'BG', 'PAN'],
  ]);
  expect(cut.ae.undoLog).toHaveLength(1);
});

test('a TDTS counts too; of its tables the one called as the composition, else the only one that names a layer', async () => {
  const own = table({ names: ['girl'], tracks: [[[0, '1']]], duration: 48, fieldId: 4 });
  const other = table({ names: ['cat'], tracks: [[[0, '1']]], duration: 48, fieldId: 4 });
  const read = (text: string) => girlIn(openWith({ '/cuts/cut_012.tdts': text }));
  expect(await read(tdts([other, own]))).toContain('“girl”');
  expect(await read(tdts([own, { ...own, name: 'cut_012' }]))).toContain('“girl”');
  await expect(read(tdts([own, { ...own, name: 'take 2' }]))).rejects.toMatchObject({
    code: 'time-sheet-ambiguous',
    details: { candidates: '/cuts/cut_012.tdts: sheet1\n/cuts/cut_012.tdts: take 2' },
  });
});

test('sheets of other cuts are not looked at: by their name beside the project, by what they name beside cels', async () => {
  const cut = openWith({ '/cuts/cut_013.xdts': SHEET, '/cuts/cut_012/A/x.xdts': OTHERS });
  expect(await girlIn(cut)).not.toContain('time sheet');
});

test('two that may be meant are asked about, and one of them can be chosen by hand', async () => {
  const cut = openWith({ '/cuts/cut_012.xdts': SHEET, '/cuts/cut_012/cut_012.tdts': SHEET });
  await expect(cut.host.readShot(signal)).rejects.toMatchObject({
    code: 'time-sheet-ambiguous',
    details: { candidates: '/cuts/cut_012.xdts\n/cuts/cut_012/cut_012.tdts' },
  });
  await cut.host.writeSheetChoice(signal, { file: '/cuts/cut_012.xdts' });
  expect(await girlIn(cut)).toBe(KNOWN);
  await cut.host.writeSheetChoice(signal, 'none');
  expect(await girlIn(cut)).not.toContain('time sheet');
  await cut.host.writeRoles(signal, { BG: 'bg' });
  expect(await cut.host.readSheetChoice(signal)).toBe('none');
  cut.ae.state.xmp = 'not XMP';
  expect(await cut.host.readSheetChoice(signal)).toBe('automatic');
});

test('a sheet that was chosen and is gone is told by its path', async () => {
  const cut = openWith({});
  await cut.host.writeSheetChoice(signal, { file: '/away/cut.xdts' });
  await expect(cut.host.readShot(signal)).rejects.toMatchObject({
    code: 'file-missing',
    details: { path: '/away/cut.xdts' },
  });
});

test.each<[string, string, string, RegExp]>([
  ['that is cut short', SHEET.slice(0, 120), 'sheet', /this is not JSON/],
  ['of another format', 'hello', 'sheet', /expected "exchangeDigitalTimeSheet/],
  [
    'whose frames are no numbers',
    SHEET.replace('"frame": 3', '"frame": "x"'),
    'timeTables[0].fields[0].tracks[0].frames[1].frame',
    /found "x"/,
  ],
  [
    'of another cut, chosen by its name',
    OTHERS,
    'timeTables[0].timeTableHeaders',
    /none of its columns is a layer of the composition \(cat\)/,
  ],
])(
  'a sheet %s is refused with line and field, and nothing is changed',
  async (_title, text, where, reason) => {
    const cut = openWith({ '/cuts/cut_012.xdts': text });
    const error: unknown = await paint(signal, requestFor(cut.host)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'time-sheet-invalid',
      details: { path: '/cuts/cut_012.xdts', where, reason: expect.stringMatching(reason) as string },
    });
    const { line } = (error as { details: { line: number } }).details;
    const field = /(\w+)(?:\[\d+\])?$/.exec(where)![1]!;
    if (where !== 'sheet') expect(text.split('\n')[line - 1]).toContain(`"${field}"`);
    expect(cut.ae.undoLog).toEqual([]);
  },
);

test('a sheet that changes while the network paints so that the plate belongs elsewhere stops the run', async () => {
  const cut = openWith({ '/cuts/cut_012.xdts': SHEET });
  const request = requestFor(cut.host);
  const spoilt = {
    ...request,
    onProgress: ({ stage }: { stage: string }) => {
      if (stage === 'painting') cut.ae.disk.files.set('/cuts/cut_012.xdts', new TextEncoder().encode('{'));
    },
  };
  await expect(paint(signal, spoilt)).rejects.toMatchObject({ code: 'time-sheet-invalid' });
  expect(cut.ae.undoLog).toEqual([]);
});
