import * as v from 'valibot';

/** `SheetChoice` as it stands in files and messages. */
export const SHEET_CHOICE_SCHEMA = v.union([
  v.picklist(['automatic', 'none']),
  v.strictObject({ file: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)) }),
]);
