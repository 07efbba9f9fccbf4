import type { RunProgress } from '../services/paint-run.js';

/** Part of a job that is over when its stage begins, and when it ends: the tiles are by far the longest. */
const STAGES: Readonly<Record<RunProgress['stage'], readonly [number, number]>> = {
  reading: [0, 0],
  painting: [0, 0.92],
  refining: [0.92, 1],
  inserting: [1, 1],
};

/** How far a run of `jobs` jobs is, 0..1; null before it has said anything. Never goes back. */
export function runShare(progress: RunProgress | null, jobs: number): number | null {
  if (progress === null) return null;
  const [from, to] = STAGES[progress.stage];
  const within = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return Math.min(1, (progress.job + from + (to - from) * within) / jobs);
}
