/** Scratch space for the rows of one picture. */
export interface RowFilter {
  /** The row above, unfiltered; zeros above the first. */
  previous: Uint8Array;
  /** One candidate per filter type, each with its type in front. */
  readonly candidates: readonly Uint8Array[];
  /** Bytes per pixel. */
  readonly step: number;
}

export const createRowFilter = (rowBytes: number, step: number): RowFilter => ({
  previous: new Uint8Array(rowBytes),
  candidates: [0, 1, 2, 3, 4].map((type) => new Uint8Array(rowBytes + 1).fill(type, 0, 1)),
  step,
});

/**
 * The row with a filter type in front, filtered by whichever of the five gives the smallest sum of absolute
 * differences: the heuristic of the PNG specification, §12.7. Valid until the next call; `row` is not kept.
 */
export function filterRow(filter: RowFilter, row: Uint8Array): Uint8Array {
  const sums = applyFilters(filter, row);
  filter.previous.set(row);
  let best = 0;
  for (let type = 1; type < 5; type++) if (sums[type]! < sums[best]!) best = type;
  return filter.candidates[best]!;
}

function applyFilters({ previous, candidates, step }: RowFilter, row: Uint8Array): readonly number[] {
  const [none, sub, up, average, paeth] = candidates as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  let [sumNone, sumSub, sumUp, sumAverage, sumPaeth] = [0, 0, 0, 0, 0];
  for (let i = 0; i < row.length; i++) {
    const value = row[i]!;
    const above = previous[i]!;
    const left = i < step ? 0 : row[i - step]!;
    const corner = i < step ? 0 : previous[i - step]!;
    sumNone += magnitude((none[i + 1] = value));
    sumSub += magnitude((sub[i + 1] = (value - left) & 255));
    sumUp += magnitude((up[i + 1] = (value - above) & 255));
    sumAverage += magnitude((average[i + 1] = (value - ((left + above) >> 1)) & 255));
    sumPaeth += magnitude((paeth[i + 1] = (value - predict(left, above, corner)) & 255));
  }
  return [sumNone, sumSub, sumUp, sumAverage, sumPaeth];
}

const magnitude = (byte: number): number => (byte < 128 ? byte : 256 - byte);

/** Paeth's predictor: of the three, the one nearest to left + above − corner. */
function predict(left: number, above: number, corner: number): number {
  const fromLeft = Math.abs(above - corner);
  const fromAbove = Math.abs(left - corner);
  const fromCorner = Math.abs(left + above - 2 * corner);
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
  return fromAbove <= fromCorner ? above : corner;
}
