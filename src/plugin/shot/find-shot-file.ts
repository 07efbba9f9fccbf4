import { HaikeiError } from '../../errors/haikei-error.js';
import { SHOT_NAME } from '../../scene/clip/shot-file.js';
import type { CutFolder } from './cut-folder.js';

/** Folders in folders that are looked into. */
const DEPTH = 3;

/** Folders of a level that are looked into; a cut has a few. */
const MOST_FOLDERS = 500;

interface Level {
  /** Paths of shot files. */
  readonly found: readonly string[];
  /** Paths of folders one deeper. */
  readonly folders: readonly string[];
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

async function lookInto(signal: AbortSignal, folder: CutFolder, paths: readonly string[]): Promise<Level> {
  const found: string[] = [];
  const folders: string[] = [];
  for (const path of paths) {
    const content = await folder.list(signal, path);
    if (content.files.includes(SHOT_NAME)) found.push(below(path, SHOT_NAME));
    const visible = content.folders.filter((name) => !name.startsWith('.'));
    folders.push(...visible.map((name) => below(path, name)));
  }
  return { found, folders: folders.sort().slice(0, MOST_FOLDERS) };
}

/**
 * The shot file of a folder: the one that lies highest in it.
 * @returns its path
 * @throws HaikeiError `shot-missing`, `shot-ambiguous` where several lie equally high
 */
export async function findShotFile(signal: AbortSignal, folder: CutFolder): Promise<string> {
  let paths: readonly string[] = [''];
  for (let depth = 0; depth <= DEPTH; depth++) {
    const { found, folders } = await lookInto(signal, folder, paths);
    const [first, ...others] = found;
    if (others.length > 0)
      throw new HaikeiError('shot-ambiguous', { folder: folder.name, candidates: found.join(', ') });
    if (first !== undefined) return first;
    paths = folders;
  }
  throw new HaikeiError('shot-missing', { folder: folder.name });
}
