import { findSheet } from '../../host/aftereffects/sheet/find-sheet.js';
import { sheetFolders } from '../../host/aftereffects/sheet/sheet-folders.js';
import type { ShotJob } from '../messages/companion-job.js';
import type { Needs } from './collect-needs.js';
import type { RoomFootage } from './room-footage.js';

const needs = (files: readonly string[], folders: readonly string[]): Needs | null =>
  files.length + folders.length === 0 ? null : { kind: 'needs', files: [...files], folders: [...folders] };

/**
 * What a job still has to bring before its time sheet can be read: the names in the folders in which one may lie, then
 * the sheet. Roles follow from it, so nothing else is asked for before.
 * @throws HaikeiError `time-sheet-ambiguous`
 */
export async function sheetNeeds(
  signal: AbortSignal,
  footage: RoomFootage,
  { facts, sheet }: ShotJob,
): Promise<Needs | null> {
  if (sheet === 'none') return null;
  if (typeof sheet === 'object') return needs(footage.has(sheet.file) ? [] : [sheet.file], []);
  const { project, cels } = sheetFolders(facts);
  const unknown = [...(project === null ? [] : [project]), ...cels].filter((path) => !footage.knows(path));
  if (unknown.length > 0) return needs([], unknown);
  const found = await findSheet(signal, footage, facts);
  return needs(found === null || footage.has(found.path) ? [] : [found.path], []);
}
