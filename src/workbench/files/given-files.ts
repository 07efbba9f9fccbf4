import type { GivenFile } from './given-file.js';

/** Files of the browser's dialogs, which for a folder know where in it they lie. */
export const givenFiles = (files: Iterable<File>): readonly GivenFile[] =>
  [...files].map((blob) => ({ name: blob.name, path: blob.webkitRelativePath || blob.name, blob }));
