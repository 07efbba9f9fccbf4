import { HAIR } from './girl-tones.js';
import type { Inker, Mark } from './inker.js';
import { marks } from './marks.js';
import type { Wind } from './wind.js';

export function drawHair(ink: Inker, wind: Wind): void {
  const lock = (x: number, y: number, loose: number, lag = 0): Mark => [
    x + wind.sway(loose * 1.5, lag),
    y + wind.lift(loose * 1.2, lag),
  ];
  const hair: Mark[] = [
    [-0.074, 0.935],
    [0.074, 0.935],
    lock(0.086, 0.87, 0.15),
    lock(0.1, 0.8, 0.35),
    lock(0.126, 0.72, 0.7),
    lock(0.168, 0.64, 1.15),
    lock(0.128, 0.672, 1, 0.3),
    lock(0.122, 0.612, 1.25, 0.5),
    lock(0.086, 0.66, 0.95, 0.7),
    lock(0.062, 0.592, 1.2, 0.9),
    lock(0.03, 0.648, 0.9, 1.1),
    lock(-0.004, 0.594, 1.05, 1.3),
    lock(-0.03, 0.66, 0.8, 1.5),
    lock(-0.058, 0.628, 0.85, 1.7),
    lock(-0.074, 0.7, 0.55, 1.8),
    lock(-0.084, 0.79, 0.25, 1.8),
    [-0.083, 0.87],
  ];
  const inside = ink.shape(hair, HAIR, 0.03);
  ink.patch(
    marks('-0.07 0.885, 0 0.868, 0.07 0.885, 0.066 0.862, 0 0.842, -0.068 0.862'),
    [142, 108, 92],
    inside,
  );
  for (const [x, end, lag] of [
    [-0.045, -0.032, 1.5],
    [-0.012, 0.028, 1.1],
    [0.02, 0.084, 0.7],
    [0.05, 0.124, 0.4],
  ] as const) {
    ink.stroke([[x, 0.86], lock((x + end) / 2, 0.77, 0.4, lag), lock(end, 0.668, 0.9, lag)], 0.6, HAIR.shade);
  }
}
