import * as v from 'valibot';
import { SHEET_LIMITS } from './sheet-limits.js';
import { wholeBetween } from '../schema/whole-between.js';

const { frames, columns, tables, name: longest } = SHEET_LIMITS;

const text = v.pipe(v.string(), v.maxLength(longest, `is longer than ${longest} characters`));
const some = <T extends v.GenericSchema>(
  item: T,
  limit: number,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<T, undefined>, v.MaxLengthAction<v.InferOutput<T>[], number, string>]
> => v.pipe(v.array(item), v.maxLength(limit, `has more than ${limit} entries`));

const entry = v.object({
  id: v.optional(v.number(), 0),
  values: v.pipe(
    v.array(v.string()),
    v.minLength(1, 'is empty'),
    v.maxLength(100, 'has more than 100 entries'),
  ),
});

/** Clip Studio Paint writes the drawing that stands before the first frame at a negative one. */
const frame = v.object({
  frame: wholeBetween(-frames, frames),
  data: v.pipe(some(entry, 100), v.minLength(1, 'is empty')),
});

const track = v.object({ trackNo: wholeBetween(0, columns - 1), frames: some(frame, 2 * frames) });
const field = v.object({ fieldId: wholeBetween(0, 100), tracks: some(track, columns) });
const header = v.object({ fieldId: wholeBetween(0, 100), names: some(text, columns) });
const book = v.object({ trackNo: wholeBetween(0, columns), texts: v.optional(some(text, columns), []) });
const bookField = v.object({
  fieldId: wholeBetween(0, 100),
  tracks: v.optional(some(book, columns + 1), []),
});

const timeTable = v.object({
  name: v.optional(text, ''),
  duration: wholeBetween(1, frames),
  timeTableHeaders: some(header, 100),
  fields: v.optional(some(field, 100), []),
  books: v.optional(some(bookField, 100), []),
});

const timeTables = v.pipe(some(timeTable, tables), v.minLength(1, 'is empty'));
const top = v.optional(v.object({ cut: v.optional(text, ''), scene: v.optional(text, '') }), {});

/** What of an XDTS file is read; everything else in it is left alone. */
export const XDTS_SCHEMA = v.object({ version: wholeBetween(1, 1000), header: top, timeTables });

/** The same of a TDTS file, which holds several sheets. */
export const TDTS_SCHEMA = v.object({
  version: wholeBetween(1, 1000),
  timeSheets: v.pipe(some(v.object({ header: top, timeTables }), tables), v.minLength(1, 'is empty')),
});

export type RawTimeTable = v.InferOutput<typeof timeTable>;
export type RawTrack = v.InferOutput<typeof track>;
export type RawFrame = v.InferOutput<typeof frame>;
