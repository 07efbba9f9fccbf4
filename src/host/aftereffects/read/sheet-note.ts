import { SHEET_CHOICE_SCHEMA } from '../sheet/sheet-choice-schema.js';
import { compNote } from './comp-note.js';

/** Which time sheet was chosen by hand for a composition. */
export const SHEET_NOTE = compNote('sheet', SHEET_CHOICE_SCHEMA);
