/** The next multiple of `step` at or above `value`. */
export const alignUp = (value: number, step: number): number => Math.ceil(value / step) * step;

/** The last multiple of `step` at or below `value`. */
export const alignDown = (value: number, step: number): number => Math.floor(value / step) * step;

export function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
