import type { Ease } from './camera.js';

type Curve = readonly [number, number, number, number];

const CURVES: Readonly<Record<'linear' | 'in' | 'out' | 'in-out', Curve>> = {
  linear: [0, 0, 1, 1],
  in: [0.42, 0, 1, 1],
  out: [0, 0, 0.58, 1],
  'in-out': [0.42, 0, 0.58, 1],
};

/** One coordinate of the curve from 0 to 1 with inner points a and b. */
const bezier = (a: number, b: number, t: number): number =>
  3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3;

/** Steps of halving; 2⁻⁵³ is the last digit of a number. */
const HALVINGS = 53;

/**
 * How much of the way is done when `share` (0..1) of the time is over. Exactly 0 at the start and 1 at the end; a curve
 * may lead beyond the way and back.
 */
export function easeShare(ease: Ease, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  if (ease === 'hold') return 0;
  if (ease === 'linear') return share;
  const [x1, y1, x2, y2] = typeof ease === 'string' ? CURVES[ease] : ease;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (bezier(x1, x2, middle) < share) low = middle;
    else high = middle;
  }
  return bezier(y1, y2, high);
}
