import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { JobFiles } from '../../../src/companion/job-files.js';
import type { FakeDisk } from '../aftereffects/fake-disk.js';

/** The job folder on the disk of a fake After Effects. */
export function diskJobFiles(disk: FakeDisk, root: string): JobFiles {
  const at = (path: string): string => `${root}/${path}`;
  return {
    list: (signal, folder) => disk.list(signal, folder === undefined ? root : at(folder)),
    isFolder: (_signal, name) => Promise.resolve(disk.hasFolder(at(name))),
    size: (signal, path) => disk.size(signal, at(path)),
    read: (signal, path, limit) => disk.read(signal, at(path), limit),
    async write(_signal, path, bytes) {
      await Promise.resolve();
      const folder = at(path).slice(0, at(path).lastIndexOf('/'));
      if (!disk.hasFolder(folder)) throw new HaikeiError('file-missing', { path });
      disk.files.set(at(path), bytes);
    },
    makeFolder: (signal, name) => disk.makeFolder(signal, at(name)),
    rename: (_signal, from, to) => Promise.resolve(disk.rename(at(from), at(to))),
    remove: (path) => disk.remove(at(path)),
  };
}
