import type { PaintOutcome } from '../../panel/services/paint-run.js';
import type { InsertNote } from '../../scene/insert-note.js';
import type { Hint } from '../storage/hint-storage.js';

/** Notes that are true of every document, because Photoshop tells nothing of frames: said once, they are known. */
const GENERAL: ReadonlySet<InsertNote['kind']> = new Set(['frames-unknown', 'source-hidden-in-frame']);

/** Which general notes this artist has read, so that nobody has to close a dialog over them again. */
export interface Reminders {
  /** Whether there is anything in it that has to be read. */
  isNews(outcome: PaintOutcome): boolean;
  /** Called when somebody has closed what said it. */
  read(outcome: PaintOutcome): void;
}

const notesOf = ({ plates }: PaintOutcome): readonly InsertNote['kind'][] =>
  plates.flatMap(({ told }) => told.map(({ kind }) => kind));

export function createReminders(hint: Hint): Reminders {
  const known = (): readonly string[] => (hint.read() ?? '').split(' ');
  return {
    isNews: (outcome) =>
      (outcome.remarks ?? []).length > 0 || notesOf(outcome).some((kind) => !known().includes(kind)),
    read(outcome) {
      const fresh = notesOf(outcome).filter((kind) => GENERAL.has(kind));
      if (fresh.length > 0) hint.write([...new Set([...known(), ...fresh])].join(' ').trim());
    },
  };
}
