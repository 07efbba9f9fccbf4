import type { ColourTable } from './colour-table.js';

/** Replaces three consecutive values by the table's colour; `rgb` holds encoded colours 0..1 (held inside that range). */
export type ColourLookup = (rgb: Float32Array, at: number) => void;

/**
 * A function that looks colours up, interpolating inside the tetrahedron that holds them (Kasson, Plouffe, Nin 1993), so
 * that greys stay grey where the table's diagonal is.
 */
export function colourLookup({ size, values }: ColourTable): ColourLookup {
  const last = size - 1;
  const [stepR, stepG, stepB] = [size * size * 3, size * 3, 3];
  const far = stepR + stepG + stepB;
  return (rgb, at) => {
    const red = Math.min(1, Math.max(0, rgb[at]!)) * last;
    const green = Math.min(1, Math.max(0, rgb[at + 1]!)) * last;
    const blue = Math.min(1, Math.max(0, rgb[at + 2]!)) * last;
    const cellR = Math.min(last - 1, Math.floor(red));
    const cellG = Math.min(last - 1, Math.floor(green));
    const cellB = Math.min(last - 1, Math.floor(blue));
    const [x, y, z] = [red - cellR, green - cellG, blue - cellB];
    // The way through the cube's corners goes along the axis with the largest remainder first, the smallest last.
    const most = x >= y ? (x >= z ? stepR : stepB) : y >= z ? stepG : stepB;
    const least = x < y ? (x < z ? stepR : stepB) : y < z ? stepG : stepB;
    const [a, c] = [Math.max(x, y, z), Math.min(x, y, z)];
    const b = most + least === stepR + stepG ? z : most + least === stepR + stepB ? y : x;
    const corner = cellR * stepR + cellG * stepG + cellB * stepB;
    for (let k = 0, from = corner; k < 3; k++, from++) {
      rgb[at + k] =
        (1 - a) * values[from]! +
        (a - b) * values[from + most]! +
        (b - c) * values[from + far - least]! +
        c * values[from + far]!;
    }
  };
}
