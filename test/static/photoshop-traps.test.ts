import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './source-files.js';

const page = readFileSync(join(projectRoot, 'docs/photoshop-traps.md'), 'utf8');

/** The last cell of each row: a file and words that stand in it. */
const shown = [...page.matchAll(/\| `([^`]+)` ([^|]+?) *\|$/gm)].map(([, path = '', words = '']) => ({
  path,
  words,
}));

test('every trap names a test that is there', () => {
  const rows = page.match(/^\| .*\|$/gm)!.filter((row) => !/^\| (Photoshop \||-)/.test(row));
  expect(shown).toHaveLength(rows.length);
  const missing = shown.filter(({ path, words }) => {
    const file = join(projectRoot, path);
    return !existsSync(file) || !readFileSync(file, 'utf8').replace(/\s+/g, ' ').includes(words);
  });
  expect(missing).toEqual([]);
  expect(shown.length).toBeGreaterThan(60);
});
