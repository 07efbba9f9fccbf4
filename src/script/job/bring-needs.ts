import { namesIn } from '../files/folders.js';
import { mapList } from '../lists/map-list.js';
import type { Needs } from './companion-result.js';
import type { BroughtFile } from './hand-in.js';
import type { KnownFolder } from './shot-job.js';

function endingOf(path: string): string {
  const found = /\.([A-Za-z0-9]{1,8})$/.exec(path);
  return found ? (found[1] as string).toLowerCase() : 'bin';
}

function nameFor(path: string, index: number): string {
  const number = String(index + 1);
  return `in-${'00000'.slice(number.length)}${number}.${endingOf(path)}`;
}

/** Copies that the companion asks for get plain names of their own. */
export function bringNeeds(
  { files, folders }: Needs,
  before: { readonly files: readonly BroughtFile[]; readonly folders: readonly KnownFolder[] },
): { readonly files: readonly BroughtFile[]; readonly folders: readonly KnownFolder[] } {
  const more = mapList(files, (path, i) => ({ path: path, name: nameFor(path, before.files.length + i) }));
  return {
    files: before.files.slice(0).concat(more),
    folders: before.folders
      .slice(0)
      .concat(mapList(folders, (path) => ({ path: path, names: namesIn(path) }))),
  };
}
