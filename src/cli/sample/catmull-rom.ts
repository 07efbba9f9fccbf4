export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points on a smooth line through the given ones (Catmull–Rom), `pieces` between each two. */
export function smoothThrough(points: readonly Point[], pieces: number, closed: boolean): readonly Point[] {
  const count = points.length;
  const at = (i: number): Point =>
    closed ? points[(i + count) % count]! : points[Math.max(0, Math.min(count - 1, i))]!;
  const out: Point[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      out.push({ x: spline([a.x, b.x, c.x, d.x], t), y: spline([a.y, b.y, c.y, d.y], t) });
    }
  }
  return closed ? out : [...out, at(count - 1)];
}

function spline([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
