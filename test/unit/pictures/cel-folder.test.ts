import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encode } from 'fast-png';
import { listCelFolder } from '../../../src/cli/pictures/cels/list-cel-folder.js';
import { compareNaturally } from '../../../src/clip/cels/natural-order.js';
import { readCelFolder } from '../../../src/cli/pictures/cels/read-cel-folder.js';
import { errorOf } from '../cli-files/error-code.js';
import { useTemporaryFolder } from '../cli-files/temporary-folder.js';
import { signal } from './picture-tools.js';

const folder = useTemporaryFolder();

function givenDrawings(paths: readonly string[], size = { width: 2, height: 1 }): void {
  paths.forEach((path, i) => {
    const full = join(folder(), path);
    mkdirSync(dirname(full), { recursive: true });
    const data = new Uint8Array(size.width * size.height * 4).fill(i);
    writeFileSync(full, encode({ ...size, channels: 4, data }));
  });
}

/** `A: A_1 A_2 | B: B_1` */
const listing = async (): Promise<string> =>
  (await listCelFolder(signal, folder()))
    .map((cel) => `${cel.name}: ${cel.drawings.map((d) => d.name).join(' ')}`)
    .join(' | ');

test('a folder for each cel', async () => {
  givenDrawings(['B/B0001.png', 'A/A0010.png', 'A/A0002.png', 'A/A0001.png']);
  expect(await listing()).toBe('A: A0001 A0002 A0010 | B: B0001');
});

test('drawings named by number only belong to the cel their folder names', async () => {
  givenDrawings(['A/0001.png', 'A/0002.png', 'BOOK/1.png']);
  expect(await listing()).toBe('A: 0001 0002 | BOOK: 1');
});

test('all drawings in one folder, with the cel before the number', async () => {
  givenDrawings(['A_10.png', 'A_9.png', 'B_1.png', 'a_note.txt'].filter((name) => name.endsWith('.png')));
  writeFileSync(join(folder(), 'a_note.txt'), 'retake A_9');
  expect(await listing()).toBe('A: A_9 A_10 | B: B_1');
});

test('the name of the cut that all drawings share is no part of a cel', async () => {
  givenDrawings(['ep03_cut012_A_0001.png', 'ep03_cut012_A_0002.png', 'ep03_cut012_B_0001.png']);
  expect(await listing()).toBe('A: ep03_cut012_A_0001 ep03_cut012_A_0002 | B: ep03_cut012_B_0001');
});

test('a drawing put in between by a letter belongs to the cel that has others; alone it is a name', async () => {
  givenDrawings(['A_0001.png', 'A_0001a.png', 'A_0002.png', 'B_0003b.png']);
  expect(await listing()).toBe('A: A_0001 A_0001a A_0002 | B_0003b: B_0003b');
});

test('files of the system are passed over, drawings in unread formats are not', async () => {
  givenDrawings(['A_1.png', '.hidden/B_1.png']);
  for (const name of ['.DS_Store', '._A_1.png', 'Thumbs.db']) writeFileSync(join(folder(), name), '');
  expect(await listing()).toBe('A: A_1');
  writeFileSync(join(folder(), 'A_2.clip'), 'CSFCHUNK');
  expect(await errorOf(listCelFolder(signal, folder()))).toEqual({
    code: 'format-unknown',
    details: { path: join(folder(), 'A_2.clip'), found: 'Clip Studio Paint (.clip)' },
  });
});

test('pixels are read in order', async () => {
  givenDrawings(['A_1.png', 'A_2.png', 'B_1.png']);
  const cels = await readCelFolder(signal, folder(), { width: 2, height: 1 });
  const values = cels.map(({ name, drawings }) => [name, drawings.map(({ pixels }) => pixels.data[0])]);
  expect(values).toEqual([
    ['A', [0, 1]],
    ['B', [2]],
  ]);
});

test('a drawing on another size of paper is named with both sizes', async () => {
  givenDrawings(['A_1.png']);
  const path = join(folder(), 'A_1.png');
  const expected = { code: 'sheet-mismatch', details: { path, found: '2×1', expected: '1920×1080' } };
  expect(await errorOf(readCelFolder(signal, folder(), { width: 1920, height: 1080 }))).toEqual(expected);
});

test('without a size to go by, all must be like the first', async () => {
  givenDrawings(['A_1.png']);
  givenDrawings(['A_2.png'], { width: 3, height: 1 });
  const { code, details } = await errorOf(readCelFolder(signal, folder()));
  expect([code, details['found'], details['expected']]).toEqual(['sheet-mismatch', '3×1', '2×1']);
});

test('no folder, and a folder with nothing in it, are told apart', async () => {
  const none = join(folder(), 'none');
  expect((await errorOf(listCelFolder(signal, none))).code).toBe('file-missing');
  mkdirSync(none);
  expect(await errorOf(listCelFolder(signal, none))).toEqual({
    code: 'file-unreadable',
    details: { path: none, reason: 'it holds no PNG, TGA, TIFF or JPEG drawings' },
  });
});

test('names are ordered as people count', () => {
  const names = ['A10', 'a2', 'A2', 'B1', 'A', 'A2b', '10', '9'];
  expect([...names].sort(compareNaturally)).toEqual(['9', '10', 'A', 'A2', 'a2', 'A2b', 'A10', 'B1']);
});
