import type { Point } from '../catmull-rom.js';

/** Half the pen's width at each point of a line, in pixels. */
export type PenWidth = (index: number, along: number) => number;

/** A line as the shape that a pen of changing pressure leaves: out along one side and back along the other. */
export function penLine(points: readonly Point[], width: PenWidth): readonly Point[] {
  const [left, right]: [Point[], Point[]] = [[], []];
  points.forEach((point, i) => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(points.length - 1, i + 1)]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = width(i, i / Math.max(1, points.length - 1));
    const [nx, ny] = [((after.y - before.y) / length) * half, (-(after.x - before.x) / length) * half];
    left.push({ x: point.x + nx, y: point.y + ny });
    right.push({ x: point.x - nx, y: point.y - ny });
  });
  return [...left, ...right.reverse()];
}

/** Pressure of a free stroke: lands light, presses, and lifts. */
export const taper =
  (half: number): PenWidth =>
  (_, along) =>
    half * Math.pow(Math.sin(Math.PI * Math.min(1, 0.04 + along * 0.92)), 0.7);

/** Pressure of a contour: heavier on the side away from the light, which comes from the upper left. */
export function contour(points: readonly Point[], half: number): PenWidth {
  const turn = Math.sign(areaOf(points)) || 1;
  return (i) => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(points.length - 1, i + 1)]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const away = (turn * ((after.y - before.y) * 0.7 - (after.x - before.x) * 0.7)) / length;
    return half * (0.78 + 0.34 * away + 0.1 * Math.sin(i * 0.37));
  };
}

function areaOf(points: readonly Point[]): number {
  let sum = 0;
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length]!;
    sum += a.x * b.y - b.x * a.y;
  });
  return sum;
}
