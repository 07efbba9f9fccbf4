import type { WorkerLike } from '../../inference/drivers/worker/host/worker-like.js';
import type { PluginFiles } from '../../plugin/files/plugin-files.js';

/** Everything outside of the worker that holds the document. */
export interface WorkbenchWorld {
  /** Beside the page. */
  readonly files: PluginFiles;
  readonly version: string;
  /** Starts the worker that networks run in. */
  readonly startEngine: () => WorkerLike;
  /** Bytes that the browser says the machine has; null where it does not say. */
  readonly memory: number | null;
  readonly now: () => number;
  readonly date: () => Date;
}
