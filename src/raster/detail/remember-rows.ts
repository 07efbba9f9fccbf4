/**
 * Rows computed at first use, of which the last `count` asked for are kept and their memory is used again. A row is
 * valid until `count` others have been asked for.
 */
export function rememberRows(
  length: number,
  count: number,
  compute: (y: number, out: Float32Array) => void,
): (y: number) => Float32Array {
  const kept = new Map<number, Float32Array>();
  return (y) => {
    const known = kept.get(y);
    if (known) {
      kept.delete(y);
      kept.set(y, known);
      return known;
    }
    const row = kept.size < count ? new Float32Array(length) : dropOldest(kept);
    compute(y, row);
    kept.set(y, row);
    return row;
  };
}

function dropOldest(kept: Map<number, Float32Array>): Float32Array {
  const [[y, row] = [0, new Float32Array(0)]] = kept;
  kept.delete(y);
  return row;
}
