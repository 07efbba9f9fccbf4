import { HaikeiError } from '../../errors/haikei-error.js';
import { describeKeys } from '../../errors/schema-issue.js';
import { jsonOffset } from './json-position.js';
import type { TimeSheet } from './time-sheet.js';

/** The text of a sheet and where it came from, for messages. */
export interface SheetText {
  readonly path: string;
  readonly text: string;
  /** Where the JSON begins, after the line that says what the file is. */
  readonly bodyAt: number;
}

/** Counted from 1, as editors count. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line and the field of an entry. */
export function placeInSheet(sheet: SheetText, keys: readonly unknown[]): TimeSheet['place'] {
  const offset = sheet.bodyAt + jsonOffset(sheet.text.slice(sheet.bodyAt), keys);
  return { line: lineAt(sheet.text, offset), where: describeKeys(keys, 'sheet') };
}

/** The error for an entry of a sheet, with the line it stands in. */
export function sheetProblem(sheet: SheetText, keys: readonly unknown[], reason: string): HaikeiError {
  return new HaikeiError('time-sheet-invalid', { path: sheet.path, ...placeInSheet(sheet, keys), reason });
}
