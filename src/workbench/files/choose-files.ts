import type { GivenFile } from './given-file.js';
import { givenFiles } from './given-files.js';

/** Opens the browser's dialog for several files, or for a folder; calls once, and not at all where nothing is chosen. */
export function chooseFiles(
  document: Document,
  { folder, kinds }: { readonly folder: boolean; readonly kinds: string },
  chosen: (files: readonly GivenFile[]) => void,
): void {
  const input = document.createElement('input');
  Object.assign(input, {
    type: 'file',
    multiple: true,
    webkitdirectory: folder,
    accept: folder ? '' : kinds,
  });
  input.addEventListener('change', () => chosen(givenFiles(input.files ?? [])));
  input.click();
}
