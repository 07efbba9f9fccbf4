import { HaikeiError } from '../../errors/haikei-error.js';
import type { Camera } from '../../scene/camera/camera.js';
import { readCamera } from '../../scene/camera/read-camera.js';
import { readTimeSheets } from '../../scene/sheet/read-time-sheets.js';
import { SHEET_LIMITS } from '../../scene/sheet/sheet-limits.js';
import type { TimeSheet } from '../../scene/sheet/time-sheet.js';
import { readTextFile } from '../files/read-text-file.js';
import type { ClipOptions } from './clip-options.js';

const MOST_CAMERA_BYTES = 8 * 1024 * 1024;

function chooseTable(sheets: readonly TimeSheet[], { sheet, table }: ClipOptions): TimeSheet {
  const [first] = sheets;
  const found = table === undefined ? first : sheets.find(({ name }) => name === table);
  if (found && (table !== undefined || sheets.length === 1)) return found;
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  throw new HaikeiError('usage', {
    reason: `--table: ${sheet} has the time tables ${names}; name one of them`,
  });
}

/** The time sheet that the line names; null where it names none. */
export async function readSheet(signal: AbortSignal, options: ClipOptions): Promise<TimeSheet | null> {
  const { sheet } = options;
  if (sheet === undefined) return null;
  return chooseTable(readTimeSheets(await readTextFile(signal, sheet, SHEET_LIMITS.bytes), sheet), options);
}

export async function readCameraFile(signal: AbortSignal, { camera }: ClipOptions): Promise<Camera | null> {
  if (camera === undefined) return null;
  return readCamera(await readTextFile(signal, camera, MOST_CAMERA_BYTES), camera);
}
