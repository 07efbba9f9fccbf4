import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './source-files.js';

const text = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** `file`: title, in the last column of each row. */
const ROW = /\| `(test\/[^`]+)`: (.+?) \|$/gm;

test('every test that the table of After Effects’ traps names is there, by its very title', () => {
  const table = text('docs/after-effects-traps.md');
  const rows = [...table.matchAll(ROW)].map(([, file, title]) => ({ file: file!, title: title! }));
  const titled = rows.map(({ title }) => title.replaceAll('\\_', '_').replaceAll('\\', ''));
  const missing = rows.filter(({ file }, i) => !text(file).includes(titled[i]!));
  expect(missing).toEqual([]);
  const lines = table.split('\n').filter((line) => /^\| (?!what goes wrong|---)/.test(line));
  expect(rows.length).toBe(lines.length);
  expect(rows.length).toBeGreaterThan(40);
});
