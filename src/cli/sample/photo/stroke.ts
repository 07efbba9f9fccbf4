import type { Canvas, Colour } from './canvas.js';

/** An end of a stroke: where, and half its width there, in pixels. */
export interface StrokeEnd {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** `across` is -1 on the left edge to 1 on the right, `along` 0 to 1. */
export type StrokeShade = (across: number, along: number) => Colour;

/** A straight, tapered stroke with square ends: wires, blades of grass, poles, branches. */
export function stroke(canvas: Canvas, from: StrokeEnd, to: StrokeEnd, shade: StrokeShade): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return;
  const [ux, uy] = [dx / length, dy / length];
  const widest = Math.max(from.half, to.half, 0.5) + 1;
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - widest));
  const right = Math.min(canvas.width - 1, Math.ceil(Math.max(from.x, to.x) + widest));
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - widest));
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(from.y, to.y) + widest));
  for (let y = top; y <= bottom; y++) {
    const [first, last] = span(from.x, uy, { y: y + 0.5 - from.y, ux, left, right, widest });
    for (let x = first; x <= last; x++) {
      const px = x + 0.5 - from.x;
      const py = y + 0.5 - from.y;
      const t = px * ux + py * uy;
      const ends = Math.min(t, length - t) + 0.5;
      if (ends <= 0) continue;
      const along = t < 0 ? 0 : t > length ? 1 : t / length;
      const half = from.half + (to.half - from.half) * along;
      const side = py * ux - px * uy;
      const drawn = Math.max(half, 0.5);
      const edge = drawn - Math.abs(side) + 0.5;
      if (edge <= 0) continue;
      const coverage = Math.min(1, edge) * Math.min(1, ends) * Math.min(1, half / drawn);
      canvas.lay(x, y, shade(Math.max(-1, Math.min(1, side / drawn)), along), coverage);
    }
  }
}

/** Columns of a row that a slanted stroke can touch. */
function span(
  startX: number,
  uy: number,
  row: { y: number; ux: number; left: number; right: number; widest: number },
): readonly [number, number] {
  if (Math.abs(uy) < 0.05) return [row.left, row.right];
  const centre = startX + (row.y * row.ux) / uy;
  const reach = row.widest / Math.abs(uy) + 1;
  return [Math.max(row.left, Math.floor(centre - reach)), Math.min(row.right, Math.ceil(centre + reach))];
}
