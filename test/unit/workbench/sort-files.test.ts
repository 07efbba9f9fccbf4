import type { GivenFile } from '../../../src/workbench/files/given-file.js';
import { droppedFiles } from '../../../src/workbench/files/dropped-files.js';
import { sortFiles } from '../../../src/workbench/page/sort-files.js';

const given = (path: string): GivenFile => ({
  name: path.split('/').at(-1)!,
  path,
  blob: new Blob([]),
});

const sorted = (...paths: readonly string[]) => {
  const { document, sheet, camera, cels } = sortFiles(paths.map(given));
  return [document?.path, sheet?.path, camera?.path, cels.map(({ path }) => path).join(' ')];
};

/** Background, cels and BOOKs. */
const pictures = (...paths: readonly string[]) => {
  const { document, cels, books } = sortFiles(paths.map(given));
  return [document?.path, ...[cels, books].map((files) => files.map(({ path }) => path).join(' '))];
};

test.each([
  [
    'one picture is the background, numbered or not',
    ['photo_0003.jpg'],
    ['photo_0003.jpg', undefined, undefined, ''],
  ],
  [
    'numbered pictures are cels',
    ['A0001.png', 'A0002.png'],
    [undefined, undefined, undefined, 'A0001.png A0002.png'],
  ],
  [
    'the one without a number is the background',
    ['A1.png', 'street.jpg', 'A2.png', 'pan.json', 'cut.XDTS'],
    ['street.jpg', 'cut.XDTS', 'pan.json', 'A1.png A2.png'],
  ],
  [
    'one that is called so is, with a number too',
    ['BG_01.png', 'A_01.png'],
    ['BG_01.png', undefined, undefined, 'A_01.png'],
  ],
  [
    'beside a document all pictures are cels',
    ['A.png', 'cut.psd'],
    ['cut.psd', undefined, undefined, 'A.png'],
  ],
  [
    'what lies in a folder is a drawing',
    ['A/0001.png', 'bg.png', 'A/pan.json'],
    ['bg.png', undefined, undefined, 'A/0001.png A/pan.json'],
  ],
] as const)('%s', (_what, paths, expected) => {
  expect(sorted(...paths)).toEqual(expected);
});

test.each([
  [
    'pictures that are called so are BOOKs, numbered or not',
    ['bg.png', 'BOOK.png', 'BOOK1.tga', 'book_2.png', 'BOOK-A.png', 'A_1.png'],
    ['bg.png', 'A_1.png', 'BOOK.png BOOK1.tga book_2.png BOOK-A.png'],
  ],
  ['and so they are in Japanese', ['street.jpg', 'ブック1.png'], ['street.jpg', '', 'ブック1.png']],
  ['not every word that begins so', ['bookshop.jpg', 'A1.png'], ['bookshop.jpg', 'A1.png', '']],
  ['beside a cel a BOOK is no background', ['BOOK.png', 'A1.png'], [undefined, 'A1.png', 'BOOK.png']],
  ['several lie over what is open', ['BOOK1.png', 'BOOK2.png'], [undefined, '', 'BOOK1.png BOOK2.png']],
  ['alone it is a picture to be opened', ['BOOK.png'], ['BOOK.png', '', '']],
  ['beside a document it is one', ['cut.psd', 'BOOK.png'], ['cut.psd', '', 'BOOK.png']],
  ['in a folder it is a drawing', ['bg.png', 'cels/BOOK_1.png'], ['bg.png', 'cels/BOOK_1.png', '']],
] as const)('%s', (_what, paths, expected) => {
  expect(pictures(...paths)).toEqual(expected);
});

/** A folder as browsers tell of one that is dropped: piece by piece. */
function folderEntry(fullPath: string, children: readonly object[]): object {
  const pieces = [...children.map((child) => [child]), []];
  return {
    ...{ isFile: false, isDirectory: true, fullPath },
    createReader: () => ({
      readEntries: (tell: (piece: readonly object[]) => void) => tell(pieces.shift() ?? []),
    }),
  };
}

const fileEntry = (fullPath: string): object => ({
  ...{ isFile: true, isDirectory: false, fullPath, name: fullPath.split('/').at(-1) },
  file: (tell: (file: Blob) => void) => tell(new Blob([])),
});

test('a dropped folder is looked into, as deep as cels lie', async () => {
  const entries = [
    folderEntry('/cels', [
      folderEntry('/cels/A', [
        fileEntry('/cels/A/1.png'),
        folderEntry('/cels/A/old', [fileEntry('/cels/A/old/1.png')]),
      ]),
      fileEntry('/cels/B_1.png'),
    ]),
    fileEntry('/cut.xdts'),
  ];
  const dropped = { files: [], items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) };
  const files = await droppedFiles(dropped as unknown as DataTransfer);
  expect(files.map(({ path }) => path)).toEqual(['cels/A/1.png', 'cels/B_1.png', 'cut.xdts']);
});

test.each([
  ['a folder that is called so moves', ['BG/1.png', 'BG/2.png', 'A/1.png'], 'BG/1.png BG/2.png', 'A/1.png'],
  ['in Japanese, too', ['背景/1.png', '背景/2.png'], '背景/1.png 背景/2.png', ''],
  ['beside a document it is drawings', ['cut.psd', 'BG/1.png'], '', 'BG/1.png'],
])('%s', (_name, paths, footage, cels) => {
  const sortedFiles = sortFiles(paths.map(given));
  expect([sortedFiles.footage, sortedFiles.cels].map((all) => all.map(({ path }) => path).join(' '))).toEqual(
    [footage, cels],
  );
});
