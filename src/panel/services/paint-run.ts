import type { PaintProgress } from '../../paint/paint-progress.js';
import type { Size } from '../../paint/working-size.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { InsertNote } from '../../scene/insert-note.js';
import type { PlacementNote } from '../../scene/placement-plan.js';

/** One press of “Paint”: a job for each background that was chosen, in this order, as one step of the host's history. */
export interface PaintRun {
  readonly document: string;
  readonly jobs: readonly PaintJob[];
  /** What lengths of a light are measured by, where it is not the document's canvas. */
  readonly lightFrame?: Size;
}

export interface RunProgress extends PaintProgress {
  /** Which of the jobs, from 0. */
  readonly job: number;
  /** How many there are, where more is painted than the run's own. */
  readonly jobs?: number;
}

export interface PaintedPlate {
  /** `Haikei – gouache · BG` */
  readonly name: string;
  /** Name of the layer it was painted from. */
  readonly source: string;
  readonly updated: boolean;
  readonly notes: readonly PlacementNote[];
  /** What became of things that only the host knows. */
  readonly told: readonly InsertNote[];
}

export interface PaintOutcome {
  readonly plates: readonly PaintedPlate[];
  /** What the host calls the step that undoes all of it; null where the host has no such name. */
  readonly undoName: string | null;
  /** What else is to be said of the run, in the reader's language. */
  readonly remarks?: readonly string[];
}
