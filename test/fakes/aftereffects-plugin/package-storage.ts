import type { UxpEntry, UxpStorage } from '../../../src/plugin/files/uxp-plugin-files.js';

const BINARY = Symbol('binary');

type Files = ReadonlyMap<string, Uint8Array>;

function fileEntry(name: string, bytes: Uint8Array): UxpEntry {
  return {
    name,
    isFile: true,
    getMetadata: () => Promise.resolve({ size: bytes.length }),
    read: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}

function folderEntry(name: string, files: Files): UxpEntry {
  const below = (path: string): Files =>
    new Map(
      [...files].flatMap(([each, bytes]) =>
        each.startsWith(`${path}/`) ? [[each.slice(path.length + 1), bytes] as const] : [],
      ),
    );
  const entry = (path: string): UxpEntry => {
    const bytes = files.get(path);
    if (bytes) return fileEntry(path.split('/').at(-1)!, bytes);
    if (below(path).size === 0) throw new Error(`Could not find an entry of '${path}'`);
    return folderEntry(path, below(path));
  };
  return {
    name,
    isFile: false,
    getEntry: (path) => Promise.resolve().then(() => entry(path)),
    getEntries: () =>
      Promise.resolve([...new Set([...files.keys()].map((path) => path.split('/')[0]!))].map(entry)),
  };
}

/** `require('uxp').storage` over a package: the plugin's own folder, read only, and a person who is asked for a file. */
export const packageStorage = (files: Files, fileToOpen: () => string | null): UxpStorage => ({
  formats: { binary: BINARY },
  localFileSystem: {
    getPluginFolder: () => Promise.resolve(folderEntry('', files)),
    getFileForOpening: () => {
      const path = fileToOpen();
      return Promise.resolve(path === null ? null : { name: path, isFile: true, nativePath: path });
    },
  },
});
