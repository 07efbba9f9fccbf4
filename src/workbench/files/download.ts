import type { SavedFile } from './saved-file.js';

/** Milliseconds for which a download may still be reading. */
const PATIENCE = 60_000;

/** Puts a file among the browser's downloads. */
export function download(page: Document, { name, blob }: SavedFile): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}
