/**
 * A name for a job: its time, so that jobs sort in the order in which they came, and chance.
 * @param random 0..1, a new one at every call
 */
export function newJobId(now: number, random: () => number = Math.random): string {
  const chance = Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
  return `${now.toString(36).padStart(9, '0')}${chance}`;
}
