/** For every position along a longer axis: the two neighbours along the shorter one, and how much the second counts. */
export interface EnlargedPositions {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** 0..1 */
  readonly fraction: Float32Array;
}

/** Bilinear enlargement of `from` pixels to `to`, centres on centres; beyond the outermost centres their values go on. */
export function enlargedPositions(from: number, to: number): EnlargedPositions {
  const [first, second] = [new Int32Array(to), new Int32Array(to)];
  const fraction = new Float32Array(to);
  for (let i = 0; i < to; i++) {
    const at = Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5));
    first[i] = Math.floor(at);
    second[i] = Math.min(from - 1, first[i]! + 1);
    fraction[i] = at - first[i]!;
  }
  return { first, second, fraction };
}
