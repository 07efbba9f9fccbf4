import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { FootageFiles } from '../../host/aftereffects/footage/footage-files.js';

/** What Haikei uses of UXP's `fs`. */
export interface UxpFs {
  readdir(path: string): Promise<readonly string[]>;
  lstat(path: string): Promise<{ readonly size: number; isDirectory(): boolean }>;
  readFile(path: string): Promise<ArrayBuffer>;
  writeFile(path: string, data: ArrayBuffer): Promise<unknown>;
  mkdir(path: string): Promise<unknown>;
  rename(from: string, to: string): Promise<unknown>;
  unlink(path: string): Promise<unknown>;
  rmdir(path: string): Promise<unknown>;
}

/** A path of the system as UXP takes it. */
export const fileUrl = (path: string): string => {
  const plain = path.replaceAll('\\', '/');
  return `file:${plain.startsWith('/') ? '' : '/'}${plain}`;
};

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const failed = (path: string, cause: unknown): HaikeiError =>
  new HaikeiError('write-failed', { path, reason: reasonOf(cause) }, { cause });

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    // UXP says that something is not there by an error, whose kind differs between systems.
    return null;
  }
}

const lengthOf = (path: string): number => path.search(/[\\/][^\\/]*$/);

async function makeFolder(fs: UxpFs, path: string): Promise<void> {
  if (lengthOf(path) <= 0 || (await orNull(() => fs.lstat(fileUrl(path)))) !== null) return;
  await makeFolder(fs, path.slice(0, lengthOf(path)));
  try {
    await fs.mkdir(fileUrl(path));
  } catch (cause) {
    throw failed(path, cause);
  }
}

async function remove(fs: UxpFs, url: string): Promise<void> {
  const found = await orNull(() => fs.lstat(url));
  if (found === null) return;
  if (!found.isDirectory()) {
    await fs.unlink(url);
    return;
  }
  for (const name of await fs.readdir(url)) await remove(fs, `${url}/${name}`);
  await fs.rmdir(url);
}

/** Exactly these bytes: a view may be part of something larger. */
const ownBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The machine's files through UXP, which the manifest asks full access for: footage lies anywhere. */
export const uxpFootageFiles = (fs: UxpFs): FootageFiles => ({
  async list(signal, folder) {
    throwIfCancelled(signal);
    return (await orNull(() => fs.readdir(fileUrl(folder)))) ?? [];
  },
  async size(signal, path) {
    throwIfCancelled(signal);
    return (await orNull(() => fs.lstat(fileUrl(path))))?.size ?? null;
  },
  async read(signal, path, limit) {
    throwIfCancelled(signal);
    const found = await orNull(() => fs.lstat(fileUrl(path)));
    if (found === null) throw new HaikeiError('file-missing', { path });
    if (found.size > limit) throw new HaikeiError('file-too-large', { what: path, value: found.size, limit });
    try {
      return new Uint8Array(await fs.readFile(fileUrl(path)));
    } catch (cause) {
      throw new HaikeiError('file-unreadable', { path, reason: reasonOf(cause) }, { cause });
    }
  },
  async makeFolder(signal, path) {
    throwIfCancelled(signal);
    await makeFolder(fs, path);
  },
  async write(signal, path, bytes) {
    throwIfCancelled(signal);
    const beside = `${fileUrl(path)}.part`;
    try {
      await fs.writeFile(beside, ownBuffer(bytes));
      await fs.rename(beside, fileUrl(path));
    } catch (cause) {
      await orNull(() => fs.unlink(beside));
      throw failed(path, cause);
    }
  },
  remove: (path) => remove(fs, fileUrl(path)),
});
