import { HaikeiError } from '../../errors/haikei-error.js';

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What is used of the File System Access API, which not every browser has. */
interface SavePicker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(blob: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Milliseconds for which a download may still be reading. */
const PATIENCE = 60_000;

function download(page: Document, { name, blob }: SavedFile): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Where the person says, or among the downloads where the browser asks nobody.
 * @returns false when the person thought better of it
 * @throws HaikeiError `write-failed`
 */
export async function saveFile(window: Window & SavePicker, file: SavedFile): Promise<boolean> {
  if (!window.showSaveFilePicker) {
    download(window.document, file);
    return true;
  }
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: file.name });
    const writable = await handle.createWritable();
    await writable.write(file.blob);
    // The file takes the place of an older one only now.
    await writable.close();
    return true;
  } catch (cause) {
    if (isAbort(cause)) return false;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HaikeiError('write-failed', { path: file.name, reason }, { cause });
  }
}
