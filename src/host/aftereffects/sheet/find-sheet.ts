import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { normalizeName } from '../../../scene/names/normalize-name.js';
import { compOf } from '../facts/find-facts.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import type { FootageFiles } from '../footage/footage-files.js';
import { baseName, inFolder } from '../plan/plate-files.js';
import { sheetFolders } from './sheet-folders.js';

const ENDING = /\.[xt]dts$/i;

export interface FoundSheet {
  readonly path: string;
  /** It is called as the composition or the project; else it is only the one that lies there. */
  readonly isNamed: boolean;
}

const stemOf = (name: string): string => normalizeName(name.replace(/\.[^.]+$/, ''));

async function sheetsIn(signal: AbortSignal, files: FootageFiles, folder: string): Promise<string[]> {
  throwIfCancelled(signal);
  const names = (await files.list(signal, folder)).filter((name) => ENDING.test(name));
  return names.sort().map((name) => inFolder(folder, name));
}

/** @throws HaikeiError `time-sheet-ambiguous` */
function onlyOne(paths: readonly string[]): string | null {
  const [path = null, ...others] = paths;
  if (others.length > 0) throw new HaikeiError('time-sheet-ambiguous', { candidates: paths.join('\n') });
  return path;
}

/**
 * The file that is a composition's time sheet: an XDTS or TDTS beside the project or the cels that is called as the
 * composition, else as the project; else the only one that lies beside the cels, in their folders or the one above.
 * @throws HaikeiError `time-sheet-ambiguous`
 */
export async function findSheet(
  signal: AbortSignal,
  files: FootageFiles,
  facts: ShotFacts,
): Promise<FoundSheet | null> {
  const { project, cels } = sheetFolders(facts);
  const beside = project === null ? [] : await sheetsIn(signal, files, project);
  const byCels: string[] = [];
  for (const folder of cels) byCels.push(...(await sheetsIn(signal, files, folder)));
  const called = (name: string): string | null =>
    onlyOne([...beside, ...byCels].filter((path) => stemOf(baseName(path)) === name));
  const comp = normalizeName(compOf(facts, facts.root).name);
  const named = called(comp) ?? called(stemOf(baseName(facts.project.file)));
  if (named !== null) return { path: named, isNamed: true };
  const path = onlyOne(byCels);
  return path === null ? null : { path, isNamed: false };
}
