import type { Pixels } from './pixels.js';

/** A picture of which only the rows that are asked for are ever in memory. */
export interface PictureRows extends Omit<Pixels, 'data'> {
  /**
   * Rows `top` (included) to `bottom` (excluded) in full width.
   * @throws HaikeiError `file-damaged` where they cannot be read
   */
  read(top: number, bottom: number): Pixels;
}
