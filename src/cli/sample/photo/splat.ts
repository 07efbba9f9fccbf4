import type { Canvas, Colour } from './canvas.js';

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  /** Half axes in pixels. */
  readonly long: number;
  readonly short: number;
  readonly angle: number;
}

/** Below this half axis a dab is kept as wide and made fainter instead, so that far leaves do not flicker. */
const SMALLEST = 0.6;

/** One soft-edged elliptical dab of colour. */
export function splat(canvas: Canvas, ellipse: Ellipse, colour: Colour, opacity = 1): void {
  const long = Math.max(SMALLEST, ellipse.long);
  const short = Math.max(SMALLEST, ellipse.short);
  const faint = opacity * Math.min(1, (ellipse.long * ellipse.short) / (long * short));
  const [c, s] = [Math.cos(ellipse.angle), Math.sin(ellipse.angle)];
  const reach = long + 1;
  const [left, right] = [
    Math.max(0, Math.floor(ellipse.x - reach)),
    Math.min(canvas.width - 1, Math.ceil(ellipse.x + reach)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(ellipse.y - reach)),
    Math.min(canvas.height - 1, Math.ceil(ellipse.y + reach)),
  ];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const dx = x + 0.5 - ellipse.x;
      const dy = y + 0.5 - ellipse.y;
      const u = (dx * c + dy * s) / long;
      const v = (dy * c - dx * s) / short;
      const edge = (1 - Math.sqrt(u * u + v * v)) * short + 0.5;
      if (edge > 0) canvas.lay(x, y, colour, faint * (edge > 1 ? 1 : edge));
    }
  }
}
