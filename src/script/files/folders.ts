import { mapList } from '../lists/map-list.js';

/** With the separator of this system. */
export const joinPath = (folder: string, name: string): string =>
  folder + (folder.indexOf('\\') >= 0 && folder.indexOf('/') < 0 ? '\\' : '/') + name;

/** Names in a folder as the disk has them; empty where there is none. */
export function namesIn(path: string): string[] {
  const folder = new Folder(path);
  if (!folder.exists) return [];
  // Names of files are written as in web addresses.
  return mapList(folder.getFiles() as (File | Folder)[], (entry) => decodeURI(entry.name));
}

/** Makes a folder and those above it. @throws Error where it cannot */
export function makeFolder(path: string): void {
  const folder = new Folder(path);
  if (folder.exists) return;
  if (folder.parent) makeFolder(folder.parent.fsName);
  if (!folder.create()) throw new Error(`${path}: ${folder.error}`);
}

/** A folder of files, with what is in it. */
export function removeFolder(path: string): void {
  const folder = new Folder(path);
  if (!folder.exists) return;
  mapList(folder.getFiles() as (File | Folder)[], (entry) => entry.remove());
  folder.remove();
}

/** Another name in the same place. @returns false where that is not possible now */
export const renameFolder = (path: string, name: string): boolean => new Folder(path).rename(name);
