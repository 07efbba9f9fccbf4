import { strFromU8 } from 'fflate';
import { HaikeiError } from '../../../errors/haikei-error.js';
import type { SceneLayer } from '../../../scene/layer.js';
import { normalizeName } from '../../../scene/names/normalize-name.js';
import { readTimeSheets } from '../../../scene/sheet/read-time-sheets.js';
import type { SheetChoice } from '../../../scene/sheet/sheet-choice.js';
import { SHEET_LIMITS } from '../../../scene/sheet/sheet-limits.js';
import { sheetMentions } from '../../../scene/sheet/sheet-mentions.js';
import type { ShotSheet } from '../../../scene/sheet/shot-sheet.js';
import type { TimeSheet } from '../../../scene/sheet/time-sheet.js';
import { compOf } from '../facts/find-facts.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import type { FootageFiles } from '../footage/footage-files.js';
import { sceneLayers } from '../scene/scene-layers.js';
import { findSheet, type FoundSheet } from './find-sheet.js';

/** Of UTF-8: no character of a sheet takes more. */
const BYTES = 4;

function allNames(layers: readonly SceneLayer[]): readonly string[] {
  return layers.flatMap(({ name, children }) => [name, ...allNames(children)]);
}

interface Tables {
  readonly path: string;
  readonly sheets: readonly TimeSheet[];
  /** Whether a table names any layer. */
  readonly fits: (sheet: TimeSheet) => boolean;
}

/**
 * The table that is called as the composition, else the only one that names a layer of it.
 * @throws HaikeiError `time-sheet-ambiguous`
 */
function chooseTable({ path, sheets, fits }: Tables, comp: string): TimeSheet | null {
  const called = sheets.find(({ name }) => normalizeName(name) === normalizeName(comp));
  const [first, ...others] = called ? [called] : sheets.filter(fits);
  if (others.length === 0) return first ?? sheets[0] ?? null;
  const candidates = [first!, ...others].map(({ name }) => `${path}: ${name}`).join('\n');
  throw new HaikeiError('time-sheet-ambiguous', { candidates });
}

/** @throws HaikeiError `time-sheet-invalid` for a sheet that names nothing of what is there: it is another cut's */
function refuseForeign(sheet: TimeSheet, path: string): never {
  const named = [...sheet.columns, ...sheet.books].map(({ name }) => name).join(', ');
  const reason = `none of its columns is a layer of the composition (${named === '' ? '–' : named.slice(0, 200)})`;
  throw new HaikeiError('time-sheet-invalid', { path, ...sheet.place, reason });
}

const chosenFile = (choice: SheetChoice): FoundSheet | null =>
  typeof choice === 'object' ? { path: choice.file, isNamed: true } : null;

/**
 * The time sheet of a composition, read anew each time: it may have been corrected.
 * @returns null where there is none, or the one that lies there only names nothing of the composition
 * @throws HaikeiError `time-sheet-invalid` with line and field, `time-sheet-ambiguous`, `file-missing`, `file-too-large`
 */
export async function readSheet(
  signal: AbortSignal,
  files: FootageFiles,
  facts: ShotFacts,
  choice: SheetChoice,
): Promise<ShotSheet | null> {
  if (choice === 'none') return null;
  const found = chosenFile(choice) ?? (await findSheet(signal, files, facts));
  if (found === null) return null;
  const { path, isNamed } = found;
  const bytes = await files.read(signal, path, BYTES * SHEET_LIMITS.text);
  const names = allNames(sceneLayers(facts));
  const fits = (sheet: TimeSheet): boolean => {
    const find = sheetMentions(sheet);
    return names.some((name) => find(name) !== null);
  };
  const sheets = readTimeSheets(strFromU8(bytes), path);
  const sheet = chooseTable({ path, sheets, fits }, compOf(facts, facts.root).name);
  if (sheet === null || fits(sheet)) return sheet && { file: path, sheet };
  return isNamed ? refuseForeign(sheet, path) : null;
}
