import { RIBBON, STRAW } from './girl-tones.js';
import type { Inker, Mark } from './inker.js';
import { marks } from './marks.js';
import type { Wind } from './wind.js';

export function drawHat(ink: Inker, wind: Wind): void {
  const tilt = wind.lift(0.5);
  const tail = (x: number, y: number, loose: number): Mark => [
    x + wind.sway(loose * 1.8),
    y + wind.lift(loose * 2.2),
  ];
  const tails: Mark[] = [
    [0.07, 0.965],
    tail(0.13, 0.955, 0.5),
    tail(0.19, 0.962, 0.9),
    tail(0.235, 0.935, 1.2),
    tail(0.222, 0.92, 1.2),
    tail(0.18, 0.936, 0.9),
    tail(0.125, 0.928, 0.5),
    [0.072, 0.945],
  ];
  ink.shape(tails, RIBBON, 0.008);
  const brim: Mark[] = [
    [-0.172, 0.927 + tilt],
    [-0.12, 0.952 + tilt],
    [0.0, 0.965],
    [0.12, 0.954 - tilt],
    [0.176, 0.93 - tilt],
    [0.128, 0.902 - tilt],
    [0.0, 0.884],
    [-0.128, 0.9 + tilt],
  ];
  ink.shape(brim, STRAW, 0.02);
  const crown = marks(
    '-0.089 0.938, -0.082 0.99, -0.052 1.018, 0 1.026, 0.052 1.018, 0.082 0.99, 0.089 0.938, 0 0.922',
  );
  ink.shape(crown, STRAW, 0.034);
  const band = marks('-0.0885 0.937, -0.087 0.964, 0 0.951, 0.087 0.964, 0.0885 0.937, 0 0.921');
  ink.shape(band, RIBBON, 0.03);
}
