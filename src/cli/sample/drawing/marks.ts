import type { Mark } from './inker.js';

/** Points written as `x y, x y`, which keeps a shape readable on a line or two. */
export const marks = (text: string): readonly Mark[] =>
  text.split(',').map((pair) => {
    const [x = 0, y = 0] = pair.trim().split(' ').map(Number);
    return [x, y];
  });
