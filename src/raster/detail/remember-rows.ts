/**
 * Rows computed at first use, of which the last `count` asked for are kept and their memory is used again. A row is
 * valid until `count` others have been asked for.
 */
export function rememberRows<Row>(
  create: () => Row,
  count: number,
  compute: (y: number, out: Row) => void,
): (y: number) => Row {
  const kept = new Map<number, Row>();
  return (y) => {
    const known = kept.get(y);
    if (known !== undefined) {
      kept.delete(y);
      kept.set(y, known);
      return known;
    }
    const row = kept.size < count ? create() : dropOldest(kept, create);
    compute(y, row);
    kept.set(y, row);
    return row;
  };
}

function dropOldest<Row>(kept: Map<number, Row>, create: () => Row): Row {
  for (const [y, row] of kept) {
    kept.delete(y);
    return row;
  }
  return create();
}
