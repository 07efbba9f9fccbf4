import type { Canvas } from './canvas.js';

const SIDE = 0.12;
const MIDDLE = 1 - 2 * SIDE;

/** Colours blurred by about half a pixel; coverage is left alone. */
export function soften({ rgb, width, height }: Canvas): Float32Array {
  const line = width * 3;
  const rows = new Float32Array(rgb.length);
  for (let i = 0; i < rgb.length; i++) {
    const x = i % line;
    const left = x >= 3 ? rgb[i - 3]! : rgb[i]!;
    const right = x < line - 3 ? rgb[i + 3]! : rgb[i]!;
    rows[i] = rgb[i]! * MIDDLE + (left + right) * SIDE;
  }
  const out = new Float32Array(rgb.length);
  for (let i = 0; i < rows.length; i++) {
    const up = i >= line ? rows[i - line]! : rows[i]!;
    const down = i < line * (height - 1) ? rows[i + line]! : rows[i]!;
    out[i] = rows[i]! * MIDDLE + (up + down) * SIDE;
  }
  return out;
}
