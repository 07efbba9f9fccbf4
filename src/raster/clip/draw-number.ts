import type { Pixels } from '../pixels.js';

/** Digits of 3 × 5 dots, a number a row from the top, the left dot the highest bit. */
const DIGITS: readonly (readonly number[])[] = [
  [7, 5, 5, 5, 7],
  [2, 6, 2, 2, 7],
  [7, 1, 7, 4, 7],
  [7, 1, 3, 1, 7],
  [5, 5, 7, 1, 1],
  [7, 4, 7, 1, 7],
  [7, 4, 7, 5, 7],
  [7, 1, 1, 2, 2],
  [7, 5, 7, 5, 7],
  [7, 5, 7, 1, 7],
];

const DOT = 2;
const INK = 200;

/** Pixels. */
export const DIGIT_HEIGHT = 5 * DOT;

/** Writes digits in light grey into an 8-bit picture of RGB or grey; what does not fit in is left out. */
export function drawNumber(
  { width, height, channels, data }: Pixels,
  digits: string,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  const dot = (x: number, y: number): void => {
    for (let i = 0; i < DOT * DOT; i++) {
      const [px, py] = [x + (i % DOT), y + Math.floor(i / DOT)];
      const at = (py * width + px) * channels;
      if (px < width && py < height) data.fill(INK, at, at + channels);
    }
  };
  Array.from(digits).forEach((digit, place) => {
    for (const [row, bits] of (DIGITS[Number(digit)] ?? []).entries()) {
      for (let column = 0; column < 3; column++) {
        if ((bits >> (2 - column)) & 1) dot(left + (place * 4 + column) * DOT, top + row * DOT);
      }
    }
  });
}
