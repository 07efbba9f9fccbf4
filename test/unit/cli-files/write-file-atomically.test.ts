import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeOutputFiles } from '../../../src/cli/files/node-output-files.js';
import type { OutputFiles } from '../../../src/cli/files/output-files.js';
import { isTemporaryName } from '../../../src/cli/files/temporary-name.js';
import { writeFileAtomically } from '../../../src/cli/files/write-file-atomically.js';
import { errorOf } from './error-code.js';
import { outputFilesWith, systemError } from './failing-output-files.js';
import { useTemporaryFolder } from './temporary-folder.js';

const folder = useTemporaryFolder();
const signal = new AbortController().signal;
const OLD = 'the old picture';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function givenTarget(): string {
  const path = join(folder(), 'カット001.psd');
  writeFileSync(path, OLD);
  return path;
}

function expectUntouched(path: string): void {
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(folder())).toEqual(['カット001.psd']);
}

test('segments end up in the file one after the other and nothing else stays in the folder', async () => {
  const path = givenTarget();
  const long = new Uint8Array(17 * 1024 * 1024).fill(7);
  await writeFileAtomically(signal, path, [bytesOf('8BPS'), new Uint8Array(0), long, bytesOf('end')]);
  const written = readFileSync(path);
  expect(written.subarray(0, 4).toString()).toBe('8BPS');
  expect(written.subarray(-3).toString()).toBe('end');
  expect(written).toHaveLength(4 + long.length + 3);
  expect(readdirSync(folder())).toEqual(['カット001.psd']);
});

test('a new file is made where none was', async () => {
  await writeFileAtomically(signal, join(folder(), 'new.psd'), [bytesOf('x')]);
  expect(readFileSync(join(folder(), 'new.psd'), 'utf8')).toBe('x');
});

test('a file system that takes a few bytes at a time gets all of them in order', async () => {
  const path = givenTarget();
  const stingy = outputFilesWith((file) => ({ write: (bytes) => file.write(bytes.subarray(0, 3)) }));
  await writeFileAtomically(signal, path, [bytesOf('hand-drawn'), bytesOf(' cels')], stingy);
  expect(readFileSync(path, 'utf8')).toBe('hand-drawn cels');
});

test('a link stays a link and its file is replaced, with its permissions', async () => {
  const path = givenTarget();
  chmodSync(path, 0o640);
  symlinkSync(path, join(folder(), 'latest.psd'));
  await writeFileAtomically(signal, join(folder(), 'latest.psd'), [bytesOf('new')]);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder()).sort()).toEqual(['latest.psd', 'カット001.psd']);
});

test('while it is being written the target is still the old file, beside a temporary with a name that tells', async () => {
  const path = givenTarget();
  let seen: string[] = [];
  const watching = outputFilesWith((file) => ({
    sync: async () => {
      seen = readdirSync(folder());
      expect(readFileSync(path, 'utf8')).toBe(OLD);
      await file.sync();
    },
  }));
  await writeFileAtomically(signal, path, [bytesOf('new')], watching);
  expect(seen.filter((name) => isTemporaryName(name))).toHaveLength(1);
  expect(isTemporaryName('カット001.psd')).toBe(false);
});

test('a cancel half way leaves the target as it was and no temporary', async () => {
  const path = givenTarget();
  const controller = new AbortController();
  const cancelling = outputFilesWith((file) => ({
    write: async (bytes) => {
      controller.abort();
      return file.write(bytes.subarray(0, 2));
    },
  }));
  const { code } = await errorOf(writeFileAtomically(controller.signal, path, [bytesOf('new')], cancelling));
  expect(code).toBe('cancelled');
  expectUntouched(path);
});

test('a cancel after the last byte, before the rename, still leaves the target as it was', async () => {
  const path = givenTarget();
  const controller = new AbortController();
  const late = outputFilesWith({
    sync: () => {
      controller.abort();
      return Promise.resolve();
    },
  });
  const { code } = await errorOf(writeFileAtomically(controller.signal, path, [bytesOf('new')], late));
  expect(code).toBe('cancelled');
  expectUntouched(path);
});

test.each(['ENOSPC', 'EDQUOT'])(
  '%s while writing is a full disk, told with the bytes that were needed',
  async (code) => {
    const path = givenTarget();
    const full = outputFilesWith({ write: () => Promise.reject(systemError(code)) });
    const error = await errorOf(writeFileAtomically(signal, path, [bytesOf('12345'), bytesOf('678')], full));
    expect(error).toEqual({ code: 'disk-full', details: { path, bytes: 8 } });
    expectUntouched(path);
  },
);

test.each(['write', 'sync', 'close'] as const)('a failing %s leaves the target as it was', async (step) => {
  const path = givenTarget();
  const failing = outputFilesWith((file) => ({
    [step]: async () => {
      if (step === 'close') await file.close();
      throw systemError('EIO');
    },
  }));
  const error = await errorOf(writeFileAtomically(signal, path, [bytesOf('new')], failing));
  expect(error).toEqual({
    code: 'write-failed',
    details: { path, reason: 'input/output error of the device (EIO)' },
  });
  expectUntouched(path);
});

test('a rename that is refused leaves the target as it was', async () => {
  const path = givenTarget();
  const refusing: OutputFiles = { ...nodeOutputFiles, rename: () => Promise.reject(systemError('EBUSY')) };
  const { code } = await errorOf(writeFileAtomically(signal, path, [bytesOf('new')], refusing));
  expect(code).toBe('write-failed');
  expectUntouched(path);
});

test('a folder that cannot be synced does not spoil a file that is in place', async () => {
  const path = givenTarget();
  const noFolderSync: OutputFiles = {
    ...nodeOutputFiles,
    syncFolder: () => Promise.reject(systemError('EINVAL')),
  };
  await writeFileAtomically(signal, path, [bytesOf('new')], noFolderSync);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a folder that does not exist, a folder as target and a device are refused in words', async () => {
  const nowhere = join(folder(), 'none', 'x.psd');
  expect(await errorOf(writeFileAtomically(signal, nowhere, []))).toEqual({
    code: 'write-failed',
    details: { path: nowhere, reason: 'the folder does not exist (ENOENT)' },
  });
  mkdirSync(join(folder(), 'shots'));
  expect((await errorOf(writeFileAtomically(signal, join(folder(), 'shots'), []))).code).toBe('write-failed');
  expect((await errorOf(writeFileAtomically(signal, '/dev/null', []))).code).toBe('write-failed');
});

test('the kernel itself saying that the device is full is a full disk', async () => {
  const path = givenTarget();
  const fullDevice: OutputFiles = {
    ...nodeOutputFiles,
    create: async (temporary, mode) => {
      const file = await nodeOutputFiles.create(temporary, mode);
      const device = await open('/dev/full', 'w');
      return {
        ...file,
        write: async (bytes) => (await device.write(bytes)).bytesWritten,
        close: async () => {
          await device.close();
          await file.close();
        },
      };
    },
  };
  const { code } = await errorOf(writeFileAtomically(signal, path, [bytesOf('new')], fullDevice));
  expect(code).toBe('disk-full');
  expectUntouched(path);
});
