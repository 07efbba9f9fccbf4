import type { PaintRun } from '../../panel/services/paint-run.js';

/** Pixels of the side of a tile for a machine that has run out of memory; the result is the same. */
const SMALL = 256;

/** The same run in small tiles. */
export const withSmallerTiles = (run: PaintRun): PaintRun => ({
  ...run,
  jobs: run.jobs.map((job) => ({ ...job, tile: Math.min(job.tile ?? SMALL, SMALL) })),
});
