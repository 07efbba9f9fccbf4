import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { isSystemError } from './system-error.js';
import type { ExistingTarget, OutputFile, OutputFiles } from './output-files.js';

async function inspect(path: string): Promise<ExistingTarget | null> {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    return { path: real, mode: status.mode & 0o7777, isPlainFile: status.isFile() };
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function create(path: string, mode: number | null): Promise<OutputFile> {
  const handle = await open(path, 'wx');
  // After opening, because the process's umask would take bits away from a mode given to `open`.
  if (mode !== null) await handle.chmod(mode).catch(() => undefined);
  return {
    write: async (bytes) => (await handle.write(bytes, 0, bytes.length)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const nodeOutputFiles: OutputFiles = { inspect, create, rename, remove: unlink, syncFolder };
