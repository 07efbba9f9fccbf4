import { each } from '../lists/each.js';
import type { Plates } from '../job/companion-result.js';
import { copyFile } from './copy-file.js';
import { joinPath, makeFolder, removeFolder } from './folders.js';

/** Only into the folder of plates beside the project, and by no way out of it. */
function checkPath(path: string, home: string): void {
  const inside = path.slice(home.length + 1);
  const isInside = path.slice(0, home.length) === home && /[\/\\]/.test(path.charAt(home.length));
  if (isInside && !/(^|[\/\\])\.\.?([\/\\]|$)/.test(inside)) return;
  throw new Error(path);
}

/**
 * Copies plates from the answered job to where they belong. @returns what takes them away again
 * @throws Error where one cannot be copied; none is left then
 */
export function placePlates(done: string, { folders, files }: Plates, project: File): () => void {
  const home = joinPath(project.parent.fsName, 'Haikei');
  const remove = (): void => each(folders, removeFolder);
  each(folders, (folder) => checkPath(folder, home));
  each(files, ({ path }) => checkPath(path, home));
  try {
    each(folders, makeFolder);
    each(files, ({ name, bytes, path }) => copyFile(joinPath(done, name), path, bytes));
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}
