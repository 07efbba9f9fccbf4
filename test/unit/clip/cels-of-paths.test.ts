import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { listCels } from '../../../src/cli/clip/stack/list-cels.js';
import { celsOfPaths } from '../../../src/clip/cels/cels-of-paths.js';
import { createWorkplace, removeWorkplaces } from '../../e2e/support/workplace.js';

afterAll(removeWorkplaces);

const live = new AbortController().signal;

/** `A: A_1 A_2 | B: B_1` */
const listing = (paths: readonly string[]): string =>
  celsOfPaths(paths)
    .map(({ name, drawings }) => `${name}: ${drawings.map(({ path }) => path).join(' ')}`)
    .join(' | ');

test('files beside each other are told apart by what stands before their number, those of a number alone are A', () => {
  expect(listing(['B_1.png', 'A_10.tga', 'A_9.tga', 'A_9a.tga', 'notes.txt'])).toBe(
    'A: A_9.tga A_9a.tga A_10.tga | B: B_1.png',
  );
  expect(listing(['0002.png', '0001.png'])).toBe('A: 0001.png 0002.png');
});

test('two folders with a cel of one name, and drawings that are not read, are refused', () => {
  expect(() => celsOfPaths(['x/A_1.png', 'y/A_1.png'])).toThrow(
    expect.objectContaining({ code: 'cel-twice', details: { cel: 'A' } }) as Error,
  );
  expect(() => celsOfPaths(['A_1.png', 'A_2.clip'])).toThrow(
    expect.objectContaining({ code: 'format-unknown' }) as Error,
  );
});

test('any folders hold the cels that the command line finds in them on a disk', async () => {
  const file = fc
    .tuple(fc.constantFrom('', 'A_', 'a', 'B', 'cut1_C_'), fc.integer({ min: 0, max: 12 }))
    .map(([cel, number]) => `${cel}${number}.png`);
  const inner = fc.constantFrom('', 'A/', 'B/', 'deep/er/', '.hidden/');
  const paths = fc.uniqueArray(
    fc.tuple(inner, file).map(([folder, name]) => folder + name),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(fc.record({ x: paths, y: paths }), async (folders) => {
      const place = createWorkplace();
      const given = Object.entries(folders).flatMap(([top, inside]) =>
        inside.map((path) => `${top}/${path}`),
      );
      for (const path of given) {
        mkdirSync(dirname(place.path(path)), { recursive: true });
        writeFileSync(place.path(path), '');
      }
      const relativePath = (path: string): string => relative(place.folder, path).split(sep).join('/');
      const onDisk = await listCels(
        live,
        ['x', 'y'].map((top) => join(place.folder, top)),
      ).then(
        (cels) =>
          cels.map(({ name, drawings }) => ({
            name,
            drawings: drawings.map((one) => ({ ...one, path: relativePath(one.path) })),
          })),
        (error: unknown) => (error as { code: string }).code,
      );
      let found: unknown;
      try {
        found = celsOfPaths(given);
      } catch (error) {
        found = (error as { code: string }).code;
      }
      // A folder without drawings is told on a disk; a browser gives its files only.
      fc.pre(onDisk !== 'file-unreadable');
      expect(found).toEqual(onDisk);
    }),
    { numRuns: 60 },
  );
});
