import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { UxpEntry, UxpStorage } from '../files/uxp-plugin-files.js';
import type { CutFolder } from './cut-folder.js';

/** macOS gives names in pieces: か and ゛ for が. */
const sameName = (a: string, b: string): boolean => a === b || a.normalize('NFC') === b.normalize('NFC');

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

async function inWords<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HaikeiError) throw cause;
    throw new HaikeiError('file-unreadable', { path, reason: reasonOf(cause) }, { cause });
  }
}

class UxpCutFolder implements CutFolder {
  readonly name: string;
  private readonly listed = new Map<UxpEntry, readonly UxpEntry[]>();

  constructor(
    private readonly root: UxpEntry,
    private readonly binary: unknown,
  ) {
    this.name = root.name;
  }

  async list(signal: AbortSignal, path: string) {
    throwIfCancelled(signal);
    const entries = await inWords(path || this.name, async () => this.inside(await this.find(path)));
    const namesOf = (isFile: boolean): readonly string[] =>
      entries.filter((entry) => entry.isFile === isFile).map(({ name }) => name);
    return { files: namesOf(true), folders: namesOf(false) };
  }

  async read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array> {
    throwIfCancelled(signal);
    return inWords(path, async () => {
      const file = await this.find(path);
      if (!file.isFile || !file.read) throw new HaikeiError('file-missing', { path });
      const value = (await file.getMetadata?.())?.size ?? 0;
      if (value > limit) throw new HaikeiError('file-too-large', { what: path, value, limit });
      const bytes = new Uint8Array(await file.read({ format: this.binary }));
      throwIfCancelled(signal);
      return bytes;
    });
  }

  /** Goes by the names that each folder says it has, so that no path leads out of this one. */
  private async find(path: string): Promise<UxpEntry> {
    let entry = this.root;
    for (const part of path === '' ? [] : path.split('/')) {
      const next = (await this.inside(entry)).find(({ name }) => sameName(name, part));
      if (!next) throw new HaikeiError('file-missing', { path });
      entry = next;
    }
    return entry;
  }

  private async inside(folder: UxpEntry): Promise<readonly UxpEntry[]> {
    const known = this.listed.get(folder);
    if (known) return known;
    const entries = (await folder.getEntries?.()) ?? [];
    this.listed.set(folder, entries);
    return entries;
  }
}

/**
 * Asks for a folder. With the permission `request` a plugin may read what lies in a folder that was chosen for it, at any
 * depth, and nothing beside it. @returns null where the artist thinks better of it
 */
export async function chooseCutFolder({ localFileSystem, formats }: UxpStorage): Promise<CutFolder | null> {
  const root = await localFileSystem.getFolder?.();
  return root ? new UxpCutFolder(root, formats.binary) : null;
}
