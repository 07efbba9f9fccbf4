import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { SheetNote } from '../sheet/sheet-notes.js';

/** Where the shot is not as its time sheet says, in a sentence. */
export const describeSheetNote = (note: SheetNote, locale: Locale): string =>
  fillPlaceholders(textsFor(locale).scene.sheetNotes[note.kind], { ...note });
