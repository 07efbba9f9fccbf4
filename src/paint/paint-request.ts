import type { Host } from '../host/host.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { LightSource } from './light-source.js';
import type { PaintModel } from './paint-model.js';
import type { ProgressSink } from './paint-progress.js';
import type { Size } from './working-size.js';

export interface PaintRequest {
  readonly host: Host;
  readonly job: PaintJob;
  readonly model: PaintModel;
  readonly lights: LightSource;
  /** What lengths of a light are measured by, where it is not the document's canvas: the picture that a camera takes of it. */
  readonly lightFrame?: Size;
  /** `haikei 0.1.0`, written into the records. */
  readonly software: string;
  now(): Date;
  readonly onProgress: ProgressSink;
}
