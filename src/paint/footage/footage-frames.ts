import type { Pixels } from '../../raster/pixels.js';

/** The frames of a background that are painted, counted from 0. */
export interface FootageFrames {
  readonly count: number;
  /**
   * 8 or 16 bit, of the footage's size, any channels. Asked for in order, except where a run goes on.
   * @throws HaikeiError `frame-unreadable`, `frame-size`, `cancelled`
   */
  read(signal: AbortSignal, index: number): Promise<Pixels>;
  /** Ends what decodes them; never throws. */
  close(): Promise<void>;
}
