import { HaikeiError } from '../../errors/haikei-error.js';
import { describeKeys } from '../../errors/schema-issue.js';
import { jsonOffset } from './json-position.js';

/** The text of a sheet and where it came from, for messages. */
export interface SheetText {
  readonly path: string;
  readonly text: string;
  /** Where the JSON begins, after the line that says what the file is. */
  readonly bodyAt: number;
}

/** Counted from 1, as editors count. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The error for an entry of a sheet, with the line it stands in. */
export function sheetProblem(sheet: SheetText, keys: readonly unknown[], reason: string): HaikeiError {
  const offset = sheet.bodyAt + jsonOffset(sheet.text.slice(sheet.bodyAt), keys);
  const where = describeKeys(keys, 'sheet');
  return new HaikeiError('time-sheet-invalid', {
    path: sheet.path,
    line: lineAt(sheet.text, offset),
    where,
    reason,
  });
}
