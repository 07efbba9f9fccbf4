import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Heartbeat } from '../../companion/messages/heartbeat.js';
import { FILE_NAMES } from '../../companion/names/file-names.js';
import { temporaryNameFor } from '../files/temporary-name.js';

/** Milliseconds between two beats. */
const EVERY = 1000;

/** Has the companion speak once a second, whatever it computes. @returns what ends it */
export function startHeartbeat(
  packageRoot: string,
  folder: string,
  said: Omit<Heartbeat, 'at'>,
): () => Promise<void> {
  const path = join(folder, FILE_NAMES.heartbeat);
  const worker = new Worker(join(packageRoot, 'dist/cli/watch/beat-worker.js'), {
    workerData: { path, temporary: temporaryNameFor(path), said, every: EVERY },
  });
  return async () => {
    await worker.terminate();
    await rm(path, { force: true });
  };
}
