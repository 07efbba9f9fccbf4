import type { JobFiles } from '../../companion/job-files.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { inFolder } from '../../host/aftereffects/plan/plate-files.js';
import { fileUrl, uxpFootageFiles, type UxpFs } from './uxp-footage-files.js';

/** The job folder through UXP. Only names of our own making and those in checked messages are asked for. */
export function uxpJobFiles(fs: UxpFs, root: string): JobFiles {
  const files = uxpFootageFiles(fs);
  const at = (path: string): string => inFolder(root, ...path.split('/'));
  return {
    list: (signal, folder) => files.list(signal, folder === undefined ? root : at(folder)),
    async isFolder(signal, name) {
      throwIfCancelled(signal);
      return fs.lstat(fileUrl(at(name))).then(
        (found) => found.isDirectory(),
        () => false,
      );
    },
    size: (signal, path) => files.size(signal, at(path)),
    read: (signal, path, limit) => files.read(signal, at(path), limit),
    write: (signal, path, bytes) => files.write(signal, at(path), bytes),
    makeFolder: (signal, name) => files.makeFolder(signal, at(name)),
    async rename(signal, from, to) {
      throwIfCancelled(signal);
      try {
        await fs.rename(fileUrl(at(from)), fileUrl(at(to)));
        return true;
      } catch (cause) {
        const isThere = (await files.list(signal, root)).includes(from);
        if (!isThere) return false;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new HaikeiError('write-failed', { path: at(from), reason }, { cause });
      }
    },
    remove: (path) => files.remove(at(path)),
  };
}
