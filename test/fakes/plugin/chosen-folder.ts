import type { UxpEntry, UxpStorage } from '../../../src/plugin/files/uxp-plugin-files.js';

const BINARY = Symbol('binary');

/** Bytes by their paths from the folder, with `/`. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

interface Reading {
  /** `formats.binary`; the fake reads files as bytes only. */
  readonly binary: unknown;
  /** Called before a file is read; what it answers is waited for. */
  readonly before?: (name: string) => Promise<void>;
}

function fileEntry(name: string, bytes: Uint8Array, { binary, before }: Reading): UxpEntry {
  return {
    name,
    isFile: true,
    getMetadata: () => Promise.resolve({ size: bytes.length }),
    async read({ format }) {
      if (format !== binary) throw new Error('the fake reads files as bytes');
      await before?.(name);
      return new Uint8Array(bytes).buffer;
    },
  };
}

/** A folder that was chosen: what lies in it can be listed and read, name by name, and nothing tells where it lies itself. */
export function folderEntry(name: string, files: FolderFiles, reading: Reading): UxpEntry {
  const entries = new Map<string, UxpEntry>();
  for (const path of files.keys()) {
    const [first = '', ...rest] = path.split('/');
    if (entries.has(first)) continue;
    const start = `${first}/`;
    const below = [...files].filter(([each]) => each.startsWith(start));
    const inner = new Map(below.map(([each, bytes]) => [each.slice(start.length), bytes]));
    const isFile = rest.length === 0;
    entries.set(
      first,
      isFile ? fileEntry(first, files.get(path)!, reading) : folderEntry(first, inner, reading),
    );
  }
  return { name, isFile: false, getEntries: () => Promise.resolve([...entries.values()]) };
}

/** `require('uxp').storage` of somebody who chooses a folder; null thinks better of it. */
export const storageChoosing = (name: string, files: FolderFiles | null): UxpStorage => ({
  formats: { binary: BINARY },
  localFileSystem: {
    getPluginFolder: () => Promise.reject(new Error('the fake has no plugin')),
    getFolder: () => Promise.resolve(files && folderEntry(name, files, { binary: BINARY })),
  },
});
