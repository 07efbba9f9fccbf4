import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { JobFiles } from '../../companion/job-files.js';
import { readWholeFile } from '../files/read-whole-file.js';
import { describeSystemError, isSystemError } from '../files/system-error.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';

/** What is there itself, links not followed; null for nothing. */
async function look(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw new HaikeiError('file-unreadable', { path, reason: describeSystemError(error) }, { cause: error });
  }
}

/** Where the system can refuse a link while opening, it does, so that nobody can put one there in between. */
const isRealFolder = async (path: string): Promise<boolean> => (await look(path))?.isDirectory() === true;

/** A path one level down is good only in a folder that is one itself. */
async function checkHome(root: string, path: string): Promise<void> {
  const [folder, name] = path.split('/');
  if (name === undefined || (await isRealFolder(join(root, folder ?? '')))) return;
  throw new HaikeiError('file-missing', { path: join(root, path) });
}

async function refuseLink(path: string): Promise<void> {
  const found = await look(path);
  if (found === null) throw new HaikeiError('file-missing', { path });
  if (!found.isFile()) throw new HaikeiError('file-unreadable', { path, reason: 'it is not a plain file' });
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  await file.close();
}

const failed = (path: string, error: unknown): HaikeiError =>
  new HaikeiError('write-failed', { path, reason: describeSystemError(error) }, { cause: error });

/** The job folder on this machine's disk. */
export const nodeJobFiles = (root: string): JobFiles => ({
  async list(signal, folder) {
    throwIfCancelled(signal);
    const path = folder === undefined ? root : join(root, folder);
    if (folder !== undefined && !(await isRealFolder(path))) return [];
    return readdir(path).catch(() => []);
  },
  isFolder(signal, name) {
    throwIfCancelled(signal);
    return isRealFolder(join(root, name));
  },
  async size(signal, path) {
    throwIfCancelled(signal);
    if (path.includes('/') && !(await isRealFolder(join(root, path.split('/')[0] ?? '')))) return null;
    const found = await look(join(root, path));
    return found?.isFile() === true ? found.size : null;
  },
  async read(signal, path, limit) {
    await checkHome(root, path);
    await refuseLink(join(root, path));
    return readWholeFile(signal, join(root, path), limit);
  },
  async write(signal, path, bytes) {
    await checkHome(root, path);
    await writeFileAtomically(signal, join(root, path), [bytes]);
  },
  async makeFolder(signal, name) {
    throwIfCancelled(signal);
    const path = join(root, name);
    await mkdir(path, { recursive: true }).catch((error: unknown) => {
      throw failed(path, error);
    });
  },
  async rename(signal, from, to) {
    throwIfCancelled(signal);
    if ((await look(join(root, to))) !== null) return false;
    try {
      await rename(join(root, from), join(root, to));
      return true;
    } catch (error) {
      if (isSystemError(error) && ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) return false;
      throw failed(join(root, from), error);
    }
  },
  remove: (path) => rm(join(root, path), { recursive: true, force: true }),
});
