import type { Pixels } from '../../raster/pixels.js';

/** Where the painted frames of footage are kept, and what is needed to go on after any of them. Counted from 0. */
export interface FootageStore {
  /** How many are finished from the first on. */
  finished(total: number): number;
  /** What steadying needs of a finished frame; null where it is not there. @throws HaikeiError as the reading of pictures does */
  resume(
    signal: AbortSignal,
    index: number,
  ): Promise<{ readonly reference: Pixels; readonly plate: Pixels } | null>;
  /** A frame is finished when its plate is there, and by then all that is needed to go on from it is. */
  write(
    signal: AbortSignal,
    index: number,
    frame: { readonly plate: Pixels; readonly reference: Pixels | null },
  ): Promise<void>;
  /** Nothing goes on after the last. */
  close(index: number): Promise<void>;
}
