import type { PictureShape } from './picture-shape.js';

/** Row `y` of input `input`, channel after channel; `y` must lie in the window that the kernel asked for. */
export type TakeRow = (input: number, y: number) => Float32Array;

/** How one operator makes a row of its result from rows of its inputs. */
export interface RowKernel {
  readonly shape: PictureShape;
  /**
   * Rows of input `input` that row `y` is made from, first and behind the last, within the input. Neither may
   * fall as `y` rises: what lies before the first is forgotten.
   */
  window(input: number, y: number): readonly [first: number, end: number];
  /** Writes row `y`, channel after channel, `channels × width` values. */
  fill(y: number, take: TakeRow, out: Float32Array): void;
}

/** The window of an operator that looks at one row only. */
export const sameRow = (_input: number, y: number): readonly [number, number] => [y, y + 1];
