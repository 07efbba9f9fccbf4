/**
 * Seconds still to go, from the work done so far; null until the first tenth of a second and the first piece
 * of work are over, because a guess from nothing misleads.
 */
export function secondsLeft(elapsedMs: number, done: number, total: number): number | null {
  if (done <= 0 || total <= 0 || elapsedMs < 100) return null;
  return Math.max(0, ((elapsedMs / done) * (total - done)) / 1000);
}

/** `8 s`, `3 min 20 s`, `1 h 4 min`: rounded up, so that it never reads 0 while work remains. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
