import type { Camera } from '../scene/camera/camera.js';
import { cameraLength } from '../scene/camera/camera-length.js';
import { type NumberRules, timeByNumbers } from '../scene/clip/time-by-numbers.js';
import { timeBySheet } from '../scene/clip/time-by-sheet.js';
import type { ClipTiming, DrawnColumn } from '../scene/clip/timed-column.js';
import type { TimeSheet } from '../scene/sheet/time-sheet.js';

/**
 * By the sheet where there is one, else by the numbers of the drawings, else as long as the camera moves.
 * @throws HaikeiError `drawing-missing`, `column-missing`, `numbering-broken`
 */
export function timeClip(
  sheet: TimeSheet | null,
  columns: readonly DrawnColumn[],
  numbers: NumberRules,
  camera: Camera | null,
): ClipTiming {
  if (sheet === null) return timeByNumbers(columns, { ...numbers, unnumbered: cameraLength(camera) });
  return timeBySheet(sheet, columns, numbers.frames);
}
