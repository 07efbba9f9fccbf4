/**
 * Seconds still to go, from the work done so far; null until the first tenth of a second and the first piece
 * of work are over, because a guess from nothing misleads.
 */
export function secondsLeft(elapsedMs: number, done: number, total: number): number | null {
  if (done <= 0 || total <= 0 || elapsedMs < 100) return null;
  return Math.max(0, ((elapsedMs / done) * (total - done)) / 1000);
}
