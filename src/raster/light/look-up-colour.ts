import type { ColourTable } from './colour-table.js';

/** Replaces three consecutive values by the table's colour; `rgb` holds encoded colours 0..1 (held inside that range). */
export type ColourLookup = (rgb: Float32Array, at: number) => void;

/**
 * A function that looks colours up, interpolating inside the tetrahedron that holds them (Kasson, Plouffe, Nin 1993), so
 * that greys stay grey where the table's diagonal is.
 */
export function colourLookup({ size, values }: ColourTable): ColourLookup {
  const last = size - 1;
  const steps = [size * size * 3, size * 3, 3] as const;
  const position = new Float64Array(3);
  return (rgb, at) => {
    let corner = 0;
    for (let c = 0; c < 3; c++) {
      const value = Math.min(1, Math.max(0, rgb[at + c]!)) * last;
      const cell = Math.min(last - 1, Math.floor(value));
      position[c] = value - cell;
      corner += cell * steps[c as 0 | 1 | 2];
    }
    const [x, y, z] = [position[0]!, position[1]!, position[2]!];
    const [first, second, third] = order(x, y, z);
    const [a, b, c] = [position[first]!, position[second]!, position[third]!];
    const one = corner + steps[first];
    const two = one + steps[second];
    const three = two + steps[third];
    for (let k = 0; k < 3; k++) {
      rgb[at + k] =
        (1 - a) * values[corner + k]! +
        (a - b) * values[one + k]! +
        (b - c) * values[two + k]! +
        c * values[three + k]!;
    }
  };
}

type Axis = 0 | 1 | 2;
type Order = readonly [Axis, Axis, Axis];

const ORDERS = {
  rgb: [0, 1, 2],
  rbg: [0, 2, 1],
  brg: [2, 0, 1],
  grb: [1, 0, 2],
  gbr: [1, 2, 0],
  bgr: [2, 1, 0],
} as const;

/** Axes from the largest remainder to the smallest: the way through the cube's corners. */
function order(red: number, green: number, blue: number): Order {
  if (red >= green) {
    if (green >= blue) return ORDERS.rgb;
    return red >= blue ? ORDERS.rbg : ORDERS.brg;
  }
  if (red >= blue) return ORDERS.grb;
  return green >= blue ? ORDERS.gbr : ORDERS.bgr;
}
