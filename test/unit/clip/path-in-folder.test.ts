import { posix } from 'node:path';
import fc from 'fast-check';
import { pathInFolder } from '../../../src/clip/shot/path-in-folder.js';

const part = fc.constantFrom('a', 'b c', 'が', '..', '.', '', '...', 'A_0001.png');
const path = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('/'));
const folder = fc.array(fc.constantFrom('out', 'a', 'x'), { maxLength: 4 }).map((parts) => parts.join('/'));

const ROOT = '/chosen';

test('it is what the system makes of the path where that stays below the folder, and else nothing', () => {
  fc.assert(
    fc.property(folder, path, (inner, written) => {
      fc.pre(!written.startsWith('/'));
      const found = pathInFolder(inner, written);
      const resolved = posix.resolve(ROOT, inner, written);
      if (found !== null) expect(posix.join(ROOT, found)).toBe(resolved);
      else expect(leaves(inner, written) || resolved === ROOT).toBe(true);
      if (!resolved.startsWith(`${ROOT}/`)) expect(found).toBeNull();
    }),
  );
});

/** Whether the way, step by step, is ever above the folder, though it may come back. */
function leaves(inner: string, written: string): boolean {
  const steps = [...inner.split('/'), ...written.split('/')];
  return steps.some((_, i) => !`${posix.resolve(ROOT, ...steps.slice(0, i + 1))}/`.startsWith(`${ROOT}/`));
}

test.each([
  '/etc/passwd',
  '//server/share/a.png',
  'C:/a.png',
  'c:a.png',
  'file:///a.png',
  'https://a/b.png',
  '',
  '.',
  'a/..',
])('%j is no path in a folder', (written) => {
  expect(pathInFolder('', written)).toBeNull();
});
