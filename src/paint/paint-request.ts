import type { Host } from '../host/host.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { LightSource } from './light-source.js';
import type { PaintModel } from './paint-model.js';
import type { ProgressSink } from './paint-progress.js';

export interface PaintRequest {
  readonly host: Host;
  readonly job: PaintJob;
  readonly model: PaintModel;
  readonly lights: LightSource;
  /** `haikei 0.1.0`, written into the records. */
  readonly software: string;
  now(): Date;
  readonly onProgress: ProgressSink;
}
