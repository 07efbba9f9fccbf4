import type { ShotFacts } from '../facts/shot-facts.js';
import { folderOf } from '../plan/plate-files.js';

/** Each is asked for its names, over the network at that. */
const MOST = 24;

export interface SheetFolders {
  /** Of the project file; null for a project that was never saved. */
  readonly project: string | null;
  /** In which the footage lies, and those above: sheets lie beside `A/A_0001.png` as well as beside `A`. */
  readonly cels: readonly string[];
}

/** Where a time sheet of the composition may lie. Haikei's own plates do not count. */
export function sheetFolders({ project, items, folder }: ShotFacts): SheetFolders {
  const own = items.flatMap((item) =>
    item.kind === 'file' && item.path !== null && (folder === null || item.folder !== folder)
      ? [folderOf(item.path)]
      : [],
  );
  const home = project.file === '' ? null : folderOf(project.file);
  const all = [...own, ...own.map(folderOf)].filter((path) => path !== '' && path !== home);
  return { project: home, cels: [...new Set(all)].slice(0, MOST) };
}
