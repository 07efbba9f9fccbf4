import type { PictureSize } from '../clip/picture-size.js';
import type { PaintRun } from '../panel/services/paint-run.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { BookBlob } from './clip/clip-calls.js';

/** BOOKs from files that are painted within a run. */
export interface BooksToPaint {
  readonly job: PaintJob;
  /** What brushes and light are measured by. */
  readonly frame: PictureSize;
  readonly files: readonly BookBlob[];
}

/** A run of the panel, with what the workbench paints along with the document. */
export interface BenchRun extends PaintRun {
  readonly books?: BooksToPaint;
}
