import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { InsertNote } from '../insert-note.js';

/** What a note says, in one or two sentences. */
export const describeInsertNote = (note: InsertNote, locale: Locale): string =>
  fillPlaceholders(textsFor(locale).scene.insertNotes[note.kind], { ...note });
