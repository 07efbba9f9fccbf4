import type { Locale } from '../locales/locale.js';
import { knownError } from '../panel/control/known-error.js';
import type { PaintOutcome } from '../panel/services/paint-run.js';
import { describePanelError } from '../panel/texts/describe-panel-error.js';
import { describeInsertNote } from '../scene/picture/describe-insert-note.js';

/** What the plugin says where no panel is open: in a box. */
export interface Telling {
  inWords(error: unknown): string;
  /** Runs it and tells what goes wrong; that somebody stopped it is no news to them. */
  errorsOf(work: () => Promise<void>): Promise<void>;
  /** Whatever is to be said of a finished run, each thing once. */
  notesOf(outcome: PaintOutcome): Promise<void>;
}

export function createTelling(locale: Locale, tell: (message: string) => Promise<void>): Telling {
  const inWords = (error: unknown): string => {
    const { what, remedy } = describePanelError(knownError(error), locale);
    return `${what}\n${remedy}`;
  };
  return {
    inWords,
    async errorsOf(work) {
      try {
        await work();
      } catch (error) {
        if (knownError(error).code !== 'cancelled') await tell(inWords(error));
      }
    },
    async notesOf({ plates, remarks = [] }) {
      const told = plates.flatMap(({ told: own }) => own.map((note) => describeInsertNote(note, locale)));
      const notes = [...told, ...remarks];
      if (notes.length > 0) await tell([...new Set(notes)].join('\n'));
    },
  };
}
