import type { GivenFile } from './given-file.js';
import { givenFiles } from './given-files.js';

/** Files of one drop; a folder with more is none of drawings. */
const MOST = 20_000;
/** Folders in folders that are looked into: `cels/A/A_0001.png`. */
const DEEPEST = 2;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser tells what is in a folder piece by piece, until a piece is empty. */
async function inside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (more.length === 0 || found.length > MOST) return found;
    found.push(...more);
  }
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.name, path: entry.fullPath.replace(/^\//, ''), blob }];
  }
  if (!isFolder(entry) || depth > DEEPEST) return [];
  const files: GivenFile[] = [];
  for (const each of await inside(entry)) {
    if (files.length > MOST) break;
    files.push(...(await filesOf(each, depth + 1)));
  }
  return files;
}

/** What was dropped, out of its folders. To be called while the drop is being told: later the browser has forgotten it. */
export function droppedFiles(dropped: DataTransfer | null): Promise<readonly GivenFile[]> {
  const plain = givenFiles(dropped?.files ?? []);
  const entries = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry());
  // Files that a script lays into a drop have no entries.
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(plain);
  return Promise.all(entries.map((entry) => (entry ? filesOf(entry, 1) : Promise.resolve([])))).then(
    (files) => files.flat(),
  );
}
