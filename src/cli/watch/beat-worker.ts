import { renameSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

// A thread of its own: where a network runs, the main thread may say nothing for many seconds.

const { path, temporary, said, every } = workerData as {
  readonly path: string;
  readonly temporary: string;
  /** The heartbeat but for its time. */
  readonly said: object;
  readonly every: number;
};

function beat(): void {
  try {
    writeFileSync(temporary, `${JSON.stringify({ ...said, at: Date.now() })}\n`);
    renameSync(temporary, path);
  } catch {
    // A disk that is full or gone: the next beat may get through, and until then the companion is silent.
  }
}

beat();
setInterval(beat, every);
