import { download } from './download.js';
import { orWriteFailed } from './or-write-failed.js';
import type { SavedFile } from './saved-file.js';

/** What is used of the File System Access API, which not every browser has. */
interface SavePicker {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<{
    createWritable(): Promise<{ write(blob: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

/**
 * Where the person says, or among the downloads where the browser asks nobody.
 * @returns false when the person thought better of it
 * @throws HaikeiError `write-failed`
 */
export async function saveFile(window: Window & SavePicker, file: SavedFile): Promise<boolean> {
  const { showSaveFilePicker: pick } = window;
  if (!pick) {
    download(window.document, file);
    return true;
  }
  return orWriteFailed(file.name, async () => {
    const handle = await pick.call(window, { suggestedName: file.name });
    const writable = await handle.createWritable();
    await writable.write(file.blob);
    // The file takes the place of an older one only now.
    await writable.close();
  });
}
