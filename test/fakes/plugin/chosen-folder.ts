import type { UxpEntry, UxpStorage } from '../../../src/plugin/files/uxp-plugin-files.js';

const BINARY = Symbol('binary');

/** Bytes by their paths from the folder, with `/`. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

function fileEntry(name: string, bytes: Uint8Array): UxpEntry {
  return {
    name,
    isFile: true,
    getMetadata: () => Promise.resolve({ size: bytes.length }),
    read({ format }) {
      if (format !== BINARY) throw new Error('the fake reads files as bytes');
      return Promise.resolve(new Uint8Array(bytes).buffer);
    },
  };
}

function folderEntry(name: string, files: FolderFiles): UxpEntry {
  const entries = new Map<string, UxpEntry>();
  for (const path of files.keys()) {
    const [first = '', ...rest] = path.split('/');
    if (entries.has(first)) continue;
    const start = `${first}/`;
    const below = [...files].filter(([each]) => each.startsWith(start));
    const inner = new Map(below.map(([each, bytes]) => [each.slice(start.length), bytes]));
    entries.set(first, rest.length === 0 ? fileEntry(first, files.get(path)!) : folderEntry(first, inner));
  }
  return { name, isFile: false, getEntries: () => Promise.resolve([...entries.values()]) };
}

/**
 * `require('uxp').storage` of somebody who chooses a folder: what lies in it can be listed and read, name by name, and
 * nothing tells where it lies itself. Null thinks better of it.
 */
export const storageChoosing = (name: string, files: FolderFiles | null): UxpStorage => ({
  formats: { binary: BINARY },
  localFileSystem: {
    getPluginFolder: () => Promise.reject(new Error('the fake has no plugin')),
    getFolder: () => Promise.resolve(files && folderEntry(name, files)),
  },
});
