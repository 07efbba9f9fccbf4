import type { UxpFs } from '../../../src/plugin/after-effects/uxp-footage-files.js';
import type { FakeDisk } from '../aftereffects/fake-disk.js';

const pathOf = (url: string): string => {
  if (!url.startsWith('file:/')) throw new Error(`EINVAL ${url}`);
  return url.slice('file:'.length);
};

/** UXP's `fs` over the disk that the fake After Effects sees too. */
export const diskFs = (disk: FakeDisk): UxpFs => ({
  async readdir(url) {
    const path = pathOf(url);
    if (!disk.hasFolder(path)) throw new Error(`ENOENT ${url}`);
    return disk.list(new AbortController().signal, path);
  },
  async lstat(url) {
    await Promise.resolve();
    const path = pathOf(url);
    const bytes = disk.files.get(path);
    if (!bytes && !disk.hasFolder(path)) throw new Error(`ENOENT ${url}`);
    return { size: bytes?.length ?? 0, isDirectory: () => !bytes };
  },
  readFile: (url) => Promise.resolve(new Uint8Array(disk.files.get(pathOf(url))!).buffer),
  writeFile: (url, data) => Promise.resolve(disk.files.set(pathOf(url), new Uint8Array(data))),
  mkdir: (url) => Promise.resolve(disk.folders.add(pathOf(url))),
  async rename(from, to) {
    await Promise.resolve();
    if (!disk.rename(pathOf(from), pathOf(to))) throw new Error(`EEXIST ${to}`);
  },
  unlink: (url) => Promise.resolve(disk.files.delete(pathOf(url))),
  rmdir: (url) => disk.remove(pathOf(url)),
});
