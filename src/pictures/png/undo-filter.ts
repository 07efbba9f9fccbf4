/** Rows of one pass in the filtered stream; each begins with its filter byte. */
export interface FilteredRow {
  /** Offset of the row's first byte after the filter byte. */
  readonly start: number;
  readonly length: number;
  /** Offset of the row above in the same pass (already undone), -1 for the first. */
  readonly above: number;
  /** Bytes from a sample to its left neighbour's, at least 1. */
  readonly step: number;
}

/**
 * Undoes one row's filter in place (PNG specification, 9.2).
 * @returns false when the filter type does not exist
 */
export function undoFilter(bytes: Uint8Array, filter: number, row: FilteredRow): boolean {
  switch (filter) {
    case 0:
      return true;
    case 1:
      undoSub(bytes, row);
      return true;
    case 2:
      if (row.above >= 0) undoUp(bytes, row);
      return true;
    case 3:
      undoAverage(bytes, row);
      return true;
    case 4:
      if (row.above >= 0) undoPaeth(bytes, row);
      else undoSub(bytes, row);
      return true;
    default:
      return false;
  }
}

function undoSub(bytes: Uint8Array, { start, length, step }: FilteredRow): void {
  for (let i = start + step; i < start + length; i++) bytes[i] = bytes[i]! + bytes[i - step]!;
}

function undoUp(bytes: Uint8Array, { start, length, above }: FilteredRow): void {
  for (let i = 0; i < length; i++) bytes[start + i] = bytes[start + i]! + bytes[above + i]!;
}

function undoAverage(bytes: Uint8Array, { start, length, above, step }: FilteredRow): void {
  for (let i = 0; i < length; i++) {
    const left = i >= step ? bytes[start + i - step]! : 0;
    const up = above >= 0 ? bytes[above + i]! : 0;
    bytes[start + i] = bytes[start + i]! + ((left + up) >> 1);
  }
}

function undoPaeth(bytes: Uint8Array, { start, length, above, step }: FilteredRow): void {
  for (let i = 0; i < length; i++) {
    const a = i >= step ? bytes[start + i - step]! : 0;
    const b = bytes[above + i]!;
    const c = i >= step ? bytes[above + i - step]! : 0;
    const pa = Math.abs(b - c);
    const pb = Math.abs(a - c);
    const pc = Math.abs(a + b - 2 * c);
    bytes[start + i] = bytes[start + i]! + (pa <= pb && pa <= pc ? a : pb <= pc ? b : c);
  }
}
