import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from '../../../src/cli/files/write-file-atomically.js';
import { errorOf } from './error-code.js';

const folder = mkdtempSync(join(tmpdir(), 'haikei-tmpfs-'));
const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

// Only where this process may mount a file system of its own, such as in a container running as root.
const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
const testOnSmallDisk = mounted ? test : test.skip;

afterAll(() => {
  if (mounted) run('umount', folder);
  rmSync(folder, { recursive: true, force: true });
});

testOnSmallDisk('a disk of one megabyte that runs full keeps the old file and nothing else', async () => {
  const path = join(folder, 'cut.psd');
  writeFileSync(path, 'the old picture');
  const segments = [new Uint8Array(600_000), new Uint8Array(600_000)];
  const error = await errorOf(writeFileAtomically(new AbortController().signal, path, segments));
  expect(error).toEqual({ code: 'disk-full', details: { path, bytes: 1_200_000 } });
  expect(readFileSync(path, 'utf8')).toBe('the old picture');
  expect(readdirSync(folder)).toEqual(['cut.psd']);
});
