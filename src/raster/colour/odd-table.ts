/** A function that is odd about 0, tabulated over 0..`reach` for linear interpolation; exact beyond. */
export interface OddTable {
  readonly values: Float32Array;
  readonly steps: number;
  readonly reach: number;
  readonly exact: (x: number) => number;
}

/** `steps` is how many intervals lie between 0 and 1. */
export function createOddTable(exact: (x: number) => number, steps: number, reach: number): OddTable {
  const values = Float32Array.from({ length: steps * reach + 1 }, (_, i) => exact(i / steps));
  return { values, steps, reach, exact };
}

export function readOddTable(table: OddTable, x: number): number {
  const size = x < 0 ? -x : x;
  if (!(size < table.reach)) return table.exact(x);
  const at = size * table.steps;
  const low = at | 0;
  const from = table.values[low]!;
  const value = from + (table.values[low + 1]! - from) * (at - low);
  return x < 0 ? -value : value;
}
