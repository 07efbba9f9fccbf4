/** Scratch space for the rows of one picture. */
export interface RowFilter {
  /** The row above and the one that is filtered, as many zeros before each as a pixel has bytes; zeros above the first. */
  previous: Uint8Array;
  row: Uint8Array;
  /** One candidate per filter type, each with its type in front. */
  readonly candidates: readonly Uint8Array[];
  /** Bytes per pixel. */
  readonly step: number;
}

export const createRowFilter = (rowBytes: number, step: number): RowFilter => ({
  previous: new Uint8Array(step + rowBytes),
  row: new Uint8Array(step + rowBytes),
  candidates: [0, 1, 2, 3, 4].map((type) => new Uint8Array(rowBytes + 1).fill(type, 0, 1)),
  step,
});

/**
 * The row with a filter type in front, filtered by whichever of the five gives the smallest sum of absolute
 * differences: the heuristic of the PNG specification, §12.7. Valid until the next call; `row` is not kept.
 */
export function filterRow(filter: RowFilter, row: Uint8Array): Uint8Array {
  filter.row.set(row, filter.step);
  const sums = applyFilters(filter);
  [filter.previous, filter.row] = [filter.row, filter.previous];
  let best = 0;
  for (let type = 1; type < 5; type++) if (sums[type]! < sums[best]!) best = type;
  return filter.candidates[best]!;
}

/** One pass over the row for all five: no branch depends on a sample, since noise makes each of those a wrong guess. */
function applyFilters({ previous, row, candidates, step }: RowFilter): readonly number[] {
  const [none, sub, up, average, paeth] = candidates as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  let [sumNone, sumSub, sumUp, sumAverage, sumPaeth] = [0, 0, 0, 0, 0];
  for (let i = 0, at = step, to = 1; at < row.length; i++, at++, to++) {
    const value = row[at]!;
    const above = previous[at]!;
    const left = row[i]!;
    const corner = previous[i]!;
    const mean = (left + above) >> 1;
    const predicted = predict(left, above, corner);
    none[to] = value;
    sub[to] = value - left;
    up[to] = value - above;
    average[to] = value - mean;
    paeth[to] = value - predicted;
    sumNone += magnitude(value);
    sumSub += magnitude(value - left);
    sumUp += magnitude(value - above);
    sumAverage += magnitude(value - mean);
    sumPaeth += magnitude(value - predicted);
  }
  return [sumNone, sumSub, sumUp, sumAverage, sumPaeth];
}

/** Of a difference as the byte that is stored, taken as signed. */
const magnitude = (difference: number): number => Math.abs((difference << 24) >> 24);

/**
 * Paeth's predictor: of the three, the one nearest to left + above − corner, the first of equals. `x >> 31` is all ones
 * where x is negative and 0 elsewhere, so that `&` keeps or drops what leads to the next.
 */
function predict(left: number, above: number, corner: number): number {
  const fromLeft = Math.abs(above - corner);
  const fromAbove = Math.abs(left - corner);
  const fromCorner = Math.abs(left + above - 2 * corner);
  const isNotLeft = ((fromAbove - fromLeft) | (fromCorner - fromLeft)) >> 31;
  const isNotAbove = (fromCorner - fromAbove) >> 31;
  const other = above + ((corner - above) & isNotAbove);
  return left + ((other - left) & isNotLeft);
}
