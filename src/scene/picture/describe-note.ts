import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { PlacementNote } from '../placement-plan.js';

/** One sentence that tells the user why the plate is where it is. */
export const describeNote = (note: PlacementNote, locale: Locale): string =>
  textsFor(locale).scene.notes[note];
