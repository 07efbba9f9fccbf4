import { type NumberRules, timeByNumbers } from '../scene/clip/time-by-numbers.js';
import { timeBySheet } from '../scene/clip/time-by-sheet.js';
import type { ClipTiming, DrawnColumn } from '../scene/clip/timed-column.js';
import type { TimeSheet } from '../scene/sheet/time-sheet.js';

/**
 * By the sheet where there is one, else by the numbers of the drawings.
 * @throws HaikeiError `drawing-missing`, `column-missing`, `numbering-broken`
 */
export function timeClip(
  sheet: TimeSheet | null,
  columns: readonly DrawnColumn[],
  numbers: NumberRules,
): ClipTiming {
  if (sheet === null) return timeByNumbers(columns, numbers);
  return timeBySheet(sheet, columns, numbers.frames);
}
