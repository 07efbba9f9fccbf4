import { HaikeiError } from '../../../../errors/haikei-error.js';
import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Session } from '../../../driver.js';
import { isOutOfMemory } from '../../../is-out-of-memory.js';
import type { Remembered } from '../../webview/host/choose-engine.js';
import { createRestingDriver } from '../../webview/host/resting-driver.js';
import { createWebviewDriver, type WebviewDriver } from '../../webview/host/webview-driver.js';
import { openWorkerLink } from './open-worker-link.js';
import type { WorkerLike } from './worker-like.js';
import { workerPort } from './worker-port.js';

export interface WorkerDriverOptions {
  /** Starts a worker that runs `page/main.ts`. */
  readonly startWorker: () => WorkerLike;
  /** Which engine won on this machine. */
  readonly remembered: Remembered;
  /** Milliseconds after which a worker that nobody needs is ended. */
  readonly rest: number;
  /** Milliseconds of any clock, to compare engines by. */
  readonly now?: () => number;
}

const NOTHING = new Uint8Array(0);

/** The driver tells failures of what it is built on; here that is a worker. */
function inWorker(error: unknown): unknown {
  if (!isHaikeiError(error) || error.code !== 'driver-failed') return error;
  const { reason } = (error as HaikeiError<'driver-failed'>).details;
  return new HaikeiError('driver-failed', { driver: 'Web Worker', reason }, { cause: error });
}

/** WebAssembly's memory never shrinks: a worker that ran out of it is ended, and the next tile begins in a new one. */
function givingMemoryBack(session: Session, driver: WebviewDriver): Session {
  return {
    ...session,
    async run(signal, feeds) {
      try {
        return await session.run(signal, feeds);
      } catch (error) {
        if (isOutOfMemory(error)) driver.dispose();
        throw inWorker(error);
      }
    },
  };
}

/**
 * ONNX Runtime in a worker of the browser. WebAssembly or WebGPU, whichever was measured to be faster here; the worker
 * is ended when nobody has wanted anything for a while, and begun anew where it broke.
 */
export function createWorkerDriver(options: WorkerDriverOptions): WebviewDriver {
  const { startWorker, remembered, rest, now } = options;
  const inner = createWebviewDriver({
    loadPage() {
      const worker = startWorker();
      const port = workerPort(worker);
      return Promise.resolve({ port, openLink: openWorkerLink, unload: () => worker.terminate() });
    },
    // The worker is of the same origin as the runtime and loads it by itself.
    readRuntime: () => Promise.resolve(NOTHING),
    remembered,
    ...(now && { now }),
  });
  const resting = createRestingDriver(inner, rest);
  return {
    get name() {
      return inner.name.replace('webview', 'Web Worker');
    },
    async open(signal, model) {
      try {
        return givingMemoryBack(await resting.open(signal, model), inner);
      } catch (error) {
        throw inWorker(error);
      }
    },
    dispose: () => resting.dispose(),
  };
}
