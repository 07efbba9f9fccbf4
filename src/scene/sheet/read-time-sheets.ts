import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { issueKeys, issueReason } from '../../errors/schema-issue.js';
import { readColumns } from './read-columns.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { TDTS_SCHEMA, XDTS_SCHEMA } from './sheet-schema.js';
import { placeInSheet, type SheetText, sheetProblem } from './sheet-problem.js';
import type { TimeSheet } from './time-sheet.js';

const FIRST_LINES: Readonly<Record<string, TimeSheet['format']>> = {
  'exchangeDigitalTimeSheet Save Data': 'xdts',
  'toeiDigitalTimeSheet Save Data': 'tdts',
};

type Sheets = v.InferOutput<typeof TDTS_SCHEMA>['timeSheets'];

/** The two formats are brought into one form; `keys` lead to a sheet in the file. */
interface Parsed {
  readonly format: TimeSheet['format'];
  readonly sheets: readonly { readonly sheet: Sheets[number]; readonly keys: readonly unknown[] }[];
}

function splitText(text: string, path: string): SheetText & { readonly format: TimeSheet['format'] } {
  const [line = ''] = text.split('\n', 1);
  const said = line.replace(/^\uFEFF/, '').trim();
  const format = Object.prototype.hasOwnProperty.call(FIRST_LINES, said) ? FIRST_LINES[said] : undefined;
  if (format) return { path, text, bodyAt: line.length, format };
  const reason = `expected "${Object.keys(FIRST_LINES).join('" or "')}", found "${said.slice(0, 60)}"`;
  throw new HaikeiError('time-sheet-invalid', { path, line: 1, where: 'sheet', reason });
}

function parseBody(sheet: SheetText): unknown {
  try {
    return JSON.parse(sheet.text.slice(sheet.bodyAt));
  } catch {
    // No key leads anywhere, so this finds what is not JSON.
    throw sheetProblem(sheet, [], 'from here on this is not JSON');
  }
}

function parse(sheet: SheetText, format: TimeSheet['format']): Parsed {
  const schema = format === 'xdts' ? XDTS_SCHEMA : TDTS_SCHEMA;
  const result = v.safeParse(schema, parseBody(sheet), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw sheetProblem(sheet, issueKeys(issue), issueReason(issue));
  }
  const { output } = result;
  if (!('timeSheets' in output)) return { format, sheets: [{ sheet: output, keys: [] }] };
  return {
    format,
    sheets: output.timeSheets.map((one, index) => ({ sheet: one, keys: ['timeSheets', index] })),
  };
}

/**
 * The time sheets of an XDTS file ("XDTS file format" 1.0, Celsys 2022) or of a TDTS file, which has the same tables: one
 * for each time table. Read are the drawings of the cels and the places of the BOOKs; dialogue, camera and memos are not.
 * @param path for messages only
 * @throws HaikeiError `time-sheet-invalid` with line and field, `file-too-large`
 */
export function readTimeSheets(text: string, path: string): readonly TimeSheet[] {
  const limit = SHEET_LIMITS.text;
  if (text.length > limit) throw new HaikeiError('file-too-large', { what: path, value: text.length, limit });
  const whole = splitText(text, path);
  const { format, sheets } = parse(whole, whole.format);
  return sheets.flatMap(({ sheet, keys }) =>
    sheet.timeTables.map((raw, index) => {
      const here = [...keys, 'timeTables', index];
      const columns = readColumns({ sheet: whole, format, raw, keys: here });
      const { cut, scene } = sheet.header;
      const place = placeInSheet(whole, [...here, 'timeTableHeaders']);
      return { format, name: raw.name, cut, scene, duration: raw.duration, ...columns, place };
    }),
  );
}
