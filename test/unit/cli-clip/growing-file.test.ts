import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GrowingFile } from '../../../src/cli/files/growing-file.js';
import { errorOf } from '../cli-files/error-code.js';
import { outputFilesWith, systemError } from '../cli-files/failing-output-files.js';
import { useTemporaryFolder } from '../cli-files/temporary-folder.js';

const folder = useTemporaryFolder();
const { signal } = new AbortController();
const bytes = (text: string): readonly Uint8Array[] => [new TextEncoder().encode(text)];

test('a file that grows is there only when it is whole', async () => {
  const file = await GrowingFile.create(join(folder(), 'a.png'));
  await file.append(signal, bytes('one '));
  expect(readdirSync(folder())).not.toContain('a.png');
  await file.append(signal, bytes('two'));
  await file.finish(signal);
  expect(readdirSync(folder())).toEqual(['a.png']);
  expect(readFileSync(join(folder(), 'a.png'), 'utf8')).toBe('one two');
});

test('abandoned, nothing is left', async () => {
  const file = await GrowingFile.create(join(folder(), 'a.png'));
  await file.append(signal, bytes('one'));
  await file.abandon();
  expect(readdirSync(folder())).toEqual([]);
});

test('a disk that is full is told with the file, and nothing is left', async () => {
  const full = outputFilesWith({ write: () => Promise.reject(systemError('ENOSPC')) });
  const file = await GrowingFile.create(join(folder(), 'a.png'), full);
  expect(await errorOf(file.append(signal, bytes('one')))).toMatchObject({ code: 'disk-full' });
  await file.abandon();
  expect(readdirSync(folder())).toEqual([]);
});

test('a disk that is full at the last moment, and a stop, leave nothing either', async () => {
  const late = outputFilesWith({ sync: () => Promise.reject(systemError('ENOSPC')) });
  const file = await GrowingFile.create(join(folder(), 'a.png'), late);
  expect(await errorOf(file.finish(signal))).toMatchObject({ code: 'disk-full' });
  const stop = new AbortController();
  const other = await GrowingFile.create(join(folder(), 'b.png'));
  stop.abort();
  expect(await errorOf(other.finish(stop.signal))).toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder())).toEqual([]);
});
