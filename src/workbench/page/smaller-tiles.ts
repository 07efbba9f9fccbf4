import type { PaintJob } from '../../scene/job/paint-job.js';
import type { BenchRun } from '../bench-run.js';

/** Pixels of the side of a tile for a machine that has run out of memory; the result is the same. */
const SMALL = 256;

/** The same job in small tiles. */
export const smallerTiles = (job: PaintJob): PaintJob => ({
  ...job,
  tile: Math.min(job.tile ?? SMALL, SMALL),
});

/** The same run in small tiles. */
export const withSmallerTiles = ({ books, ...run }: BenchRun): BenchRun => ({
  ...run,
  jobs: run.jobs.map(smallerTiles),
  ...(books && { books: { ...books, job: smallerTiles(books.job) } }),
});
