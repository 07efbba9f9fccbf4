import type { SheetChoice } from '../../scene/sheet/sheet-choice.js';

/** Which time sheet counts for a document; what it says comes with the shot. */
export interface SheetServices {
  read(signal: AbortSignal, document: string): Promise<SheetChoice>;
  /** Has the document remember it, and the shot told anew. */
  choose(signal: AbortSignal, document: string, choice: SheetChoice): Promise<void>;
  /** @returns the path of an XDTS or TDTS file; null where the artist thinks better of it */
  askForFile(signal: AbortSignal): Promise<string | null>;
}
