/**
 * Where a frame lies in seconds and frames, as time sheets count: the first of all is `0+01`, and at 24 a second the
 * twenty-fifth `1+01`. Rates of television count as the whole rate that they are near to.
 * @param frame counted from 0
 */
export function timeCode(frame: number, rate: number): string {
  const whole = Math.round(rate);
  return `${Math.floor(frame / whole)}+${String((frame % whole) + 1).padStart(2, '0')}`;
}
