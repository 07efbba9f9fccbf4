import type { PaintJob } from '../../scene/job/paint-job.js';

/** Everything the artist sets about the paint itself; a job without its document. */
export interface PanelSettings {
  /** Null takes the best model that the use allows. */
  readonly model: string | null;
  /** Weights from 0; hands that the model does not have are kept, for the next model, and count nothing. */
  readonly hands: Readonly<Record<string, number>>;
  readonly light: string | null;
  /** 0..1 */
  readonly strength: number;
  /** 0.25..4: size of the strokes against the picture; 1 as the model was trained. */
  readonly detail: number;
  /** The light is painted into the plate rather than laid above it as layers. */
  readonly bakeLight: boolean;
  readonly profile: PaintJob['profile'];
  readonly hideSource: boolean;
}
