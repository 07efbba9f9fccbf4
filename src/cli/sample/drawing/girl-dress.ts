import { DRESS, RIBBON } from './girl-tones.js';
import type { Inker, Mark } from './inker.js';
import { marks } from './marks.js';
import type { Wind } from './wind.js';

export function drawDress(ink: Inker, wind: Wind): void {
  const hem = (x: number, y: number, lag: number): Mark => [x + wind.sway(1, lag), y + wind.lift(1, lag)];
  const skirt: Mark[] = [
    [-0.062, 0.625],
    [0.062, 0.625],
    [0.088, 0.545],
    [0.128 + wind.sway(0.5), 0.45],
    hem(0.196, 0.335, 0),
    hem(0.17, 0.305, 0.4),
    hem(0.128, 0.318, 0.8),
    hem(0.082, 0.292, 1.2),
    hem(0.03, 0.306, 1.6),
    hem(-0.02, 0.286, 2),
    hem(-0.07, 0.302, 2.4),
    hem(-0.112, 0.29, 2.8),
    hem(-0.138, 0.316, 3.2),
    [-0.112 + wind.sway(0.4, 2), 0.45],
    [-0.083, 0.545],
  ];
  const inside = ink.shape(skirt, DRESS, 0.026);
  foldsOf(ink, wind, inside);
  const bodice = marks(
    '-0.04 0.812, 0.04 0.812, 0.072 0.796, 0.083 0.755, 0.071 0.7, 0.064 0.62, 0 0.612, -0.064 0.62, -0.071 0.7, -0.083 0.755, -0.072 0.796',
  );
  ink.shape(bodice, DRESS, 0.026);
  const sash = marks('-0.066 0.638, 0.066 0.638, 0.067 0.612, 0 0.604, -0.067 0.612');
  ink.shape(sash, RIBBON, 0.02);
}

/** Shade gathers in the folds, which run from the waist to the dips of the hem. */
function foldsOf(ink: Inker, wind: Wind, inside: Uint8Array): void {
  const folds: readonly (readonly [top: number, bottom: number, wide: number, lag: number])[] = [
    [0.03, 0.112, 0.022, 0.8],
    [-0.002, 0.015, 0.018, 1.6],
    [-0.034, -0.082, 0.017, 2.4],
  ];
  for (const [top, bottom, wide, lag] of folds) {
    const [sway, lift] = [wind.sway(1, lag), wind.lift(1, lag)];
    const end = (dx: number): Mark => [bottom + dx + sway, 0.28 + lift];
    ink.patch([[top, 0.59], end(wide), end(-wide * 0.6)], DRESS.shade, inside);
    ink.stroke(
      [
        [top, 0.585],
        [(top + bottom) / 2 + sway * 0.4 + wide * 0.3, 0.46],
        [bottom + sway + wide * 0.6, 0.335 + lift],
      ],
      0.7,
    );
  }
}
