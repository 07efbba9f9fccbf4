import type { Coverage } from './coverage.js';
import { coverRow } from './coverage.js';
import type { Surface } from './surface.js';

/**
 * Moves `surface` towards `changed`, which covers the same place, by the coverage: how a pass-through group
 * with opacity or a mask shows. Mixes premultiplied, so that colour weighs as much as it is visible.
 */
export function fadeBetween(surface: Surface, changed: Surface, coverage: Coverage): void {
  const { left, top } = surface.rect;
  const { width, height } = surface.pixels;
  const row = new Float32Array(width * 4);
  for (let y = 0; y < height; y++) {
    row.fill(1);
    coverRow(coverage, left, top + y, row);
    fadeRow(surface.data, changed.data, row, y * width * 4);
  }
}

function fadeRow(data: Float32Array, changed: Float32Array, row: Float32Array, start: number): void {
  for (let i = 0, d = start; i < row.length; i += 4, d += 4) {
    const share = row[i + 3]!;
    const old = data[d + 3]! * (1 - share);
    const fresh = changed[d + 3]! * share;
    const alpha = old + fresh;
    if (alpha > 0) {
      for (let c = 0; c < 3; c++) data[d + c] = (data[d + c]! * old + changed[d + c]! * fresh) / alpha;
    }
    data[d + 3] = alpha;
  }
}
