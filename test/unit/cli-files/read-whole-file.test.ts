import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWholeFile } from '../../../src/cli/files/read-whole-file.js';
import { errorOf } from './error-code.js';
import { useTemporaryFolder } from './temporary-folder.js';

const folder = useTemporaryFolder();
const signal = new AbortController().signal;

test('a file comes back byte for byte, also across the border of a piece', async () => {
  const bytes = new Uint8Array(16 * 1024 * 1024 + 3).map((_, i) => (i * 31) & 255);
  writeFileSync(join(folder(), 'big.psd'), bytes);
  const read = await readWholeFile(signal, join(folder(), 'big.psd'));
  expect(Buffer.compare(read, bytes)).toBe(0);
});

test('an empty file is an empty array', async () => {
  writeFileSync(join(folder(), 'empty'), '');
  expect(await readWholeFile(signal, join(folder(), 'empty'))).toHaveLength(0);
});

test('600 MB are read into one array without being held twice', async () => {
  const path = join(folder(), 'sparse.psb');
  writeFileSync(path, '');
  truncateSync(path, 600 * 1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  const read = await readWholeFile(signal, path);
  const grown = process.memoryUsage().arrayBuffers - before;
  expect(read).toHaveLength(600 * 1024 * 1024);
  expect(grown).toBeLessThan(640 * 1024 * 1024);
});

test('a missing file, a folder and a file over the limit are told apart', async () => {
  const missing = join(folder(), 'none.psd');
  expect(await errorOf(readWholeFile(signal, missing))).toEqual({
    code: 'file-missing',
    details: { path: missing },
  });
  mkdirSync(join(folder(), 'shots'));
  expect(await errorOf(readWholeFile(signal, join(folder(), 'shots')))).toEqual({
    code: 'file-unreadable',
    details: { path: join(folder(), 'shots'), reason: 'it is a folder' },
  });
  writeFileSync(join(folder(), 'nine'), '123456789');
  expect(await errorOf(readWholeFile(signal, join(folder(), 'nine'), 8))).toEqual({
    code: 'file-too-large',
    details: { what: join(folder(), 'nine'), value: 9, limit: 8 },
  });
});

test('a device is no file', async () => {
  const { code } = await errorOf(readWholeFile(signal, '/dev/zero'));
  expect(code).toBe('file-unreadable');
});

test('a cancelled read reads nothing', async () => {
  const { code } = await errorOf(readWholeFile(AbortSignal.abort(), join(folder(), 'whatever')));
  expect(code).toBe('cancelled');
});
