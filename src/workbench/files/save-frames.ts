import { HaikeiError } from '../../errors/haikei-error.js';
import { download } from './download.js';
import { orWriteFailed } from './or-write-failed.js';
import type { SavedFile } from './saved-file.js';
import { zipFiles } from './zip-files.js';

/** What is used of a folder that the person has chosen. */
interface Folder {
  getDirectoryHandle(name: string, options?: { readonly create: boolean }): Promise<Folder>;
  getFileHandle(
    name: string,
    options: { readonly create: boolean },
  ): Promise<{
    createWritable(): Promise<{ write(blob: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
  removeEntry(name: string, options: { readonly recursive: boolean }): Promise<void>;
}

/** What is used of the File System Access API, which not every browser has. */
interface FolderPicker {
  readonly showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<Folder>;
}

/** How often a name is tried with another number. */
const MOST_NAMES = 1000;

const isThere = (folder: Folder, name: string): Promise<boolean> =>
  folder.getDirectoryHandle(name).then(
    () => true,
    // A file of the name is in the way, too.
    (error: unknown) => error instanceof DOMException && error.name === 'TypeMismatchError',
  );

/** `name`, or with a number after it where that is taken: nothing that is there is written into. */
async function freeName(folder: Folder, name: string): Promise<string> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!(await isThere(folder, tried))) return tried;
  }
  throw new HaikeiError('output-exists', { path: name });
}

async function writeAll(parent: Folder, name: string, files: AsyncIterable<SavedFile>): Promise<void> {
  const own = await freeName(parent, name);
  try {
    const folder = await parent.getDirectoryHandle(own, { create: true });
    for await (const file of files) {
      const handle = await folder.getFileHandle(file.name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(file.blob);
      await writable.close();
    }
  } catch (error) {
    await parent.removeEntry(own, { recursive: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Into a new folder where the person says, or as a zip among the downloads where the browser asks nobody. All or nothing.
 * @param name of the folder or the zip
 * @returns false when the person thought better of it
 * @throws HaikeiError `write-failed`, `file-too-large`, `output-exists`, and whatever making the files throws
 */
export async function saveFrames(
  window: Window & FolderPicker,
  name: string,
  files: AsyncIterable<SavedFile>,
): Promise<boolean> {
  const { showDirectoryPicker: pick } = window;
  return orWriteFailed(name, async () => {
    if (pick) await writeAll(await pick.call(window, { mode: 'readwrite' }), name, files);
    else download(window.document, { name: `${name}.zip`, blob: await zipFiles(`${name}.zip`, files) });
  });
}
