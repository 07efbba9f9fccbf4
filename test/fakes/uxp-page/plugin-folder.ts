import type { UxpEntry, UxpStorage } from '../../../src/plugin/files/uxp-plugin-files.js';
import { ownGlobals } from './own-globals.js';

const BINARY = Symbol('binary');

type Sizes = Readonly<Record<string, number>>;

function fileEntry(path: string, size: number): UxpEntry {
  return {
    name: path.split('/').at(-1)!,
    isFile: true,
    getMetadata: () => Promise.resolve({ size }),
    async read({ format }) {
      if (format !== BINARY) throw new Error('the fake reads files as bytes');
      return (await ownGlobals.fetch(`plugin/${path}`)).arrayBuffer();
    },
  };
}

function folderEntry(name: string, sizes: Sizes): UxpEntry {
  const inside = (path: string): UxpEntry => {
    const size = sizes[path];
    if (size !== undefined) return fileEntry(path, size);
    const start = `${path}/`;
    const below = Object.entries(sizes).filter(([each]) => each.startsWith(start));
    if (below.length === 0) throw new Error(`Could not find an entry of '${path}'`);
    return folderEntry(
      path,
      Object.fromEntries(below.map(([each, bytes]) => [each.slice(start.length), bytes])),
    );
  };
  const whole = (path: string): UxpEntry => {
    const entry = inside(path);
    return entry.isFile ? fileEntry(name === '' ? path : `${name}/${path}`, sizes[path]!) : entry;
  };
  return {
    name: name.split('/').at(-1)!,
    isFile: false,
    getEntry: (path) => Promise.resolve().then(() => whole(path)),
    getEntries: () =>
      Promise.resolve([...new Set(Object.keys(sizes).map((path) => path.split('/')[0]!))].map(whole)),
  };
}

/** `require('uxp').storage`: the built plugin's folder, read only, from the server that serves it. */
export const pluginStorage: UxpStorage = {
  formats: { binary: BINARY },
  localFileSystem: {
    async getPluginFolder() {
      const sizes = (await (await ownGlobals.fetch('files.json')).json()) as Sizes;
      return folderEntry('', sizes);
    },
  },
};
