import type { Pixels } from '../../raster/pixels.js';

/** A finished frame. */
export interface StoredFrame {
  readonly plate: Pixels;
  /** What steadying needs to go on; null where nothing is steadied. */
  readonly reference: Pixels | null;
}

/** Where the painted frames of footage are kept, and what is needed to go on after any of them. Counted from 0. */
export interface FootageStore {
  /** How many are finished from the first on. */
  finished(total: number): number;
  /** What steadying needs of a finished frame; null where it is not there. @throws HaikeiError as the reading of pictures does */
  resume(
    signal: AbortSignal,
    index: number,
  ): Promise<{ readonly plate: Pixels; readonly reference: Pixels } | null>;
  /** A frame is finished when its plate is there, and by then all that is needed to go on from it is. */
  write(signal: AbortSignal, index: number, frame: StoredFrame): Promise<void>;
  /** Nothing goes on after the last. */
  close(index: number): Promise<void>;
}
