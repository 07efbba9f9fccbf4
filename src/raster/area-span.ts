/** How far the pixel of a smaller axis reaches along a larger one, in the larger one's pixels. */
export interface AreaSpan {
  readonly from: number;
  readonly to: number;
}

/** Where pixel `at` of `count` lies along `size` pixels, `count` ≤ `size`. */
export const areaSpan = (at: number, size: number, count: number): AreaSpan => ({
  from: (at * size) / count,
  to: ((at + 1) * size) / count,
});

/** How much of the pixel at `at`, 0..1, lies in the span. */
export const shareOf = ({ from, to }: AreaSpan, at: number): number =>
  (to < at + 1 ? to : at + 1) - (from > at ? from : at);
