import type { WorkerEvent, WorkerLike } from '../../src/inference/drivers/worker/host/worker-like.js';
import { serveWorker } from '../../src/inference/drivers/worker/page/serve-worker.js';
import type { PageEngines } from '../../src/inference/drivers/webview/page/page-engines.js';

export interface FakeWorker extends WorkerLike {
  /** Breaks as a browser breaks a worker; false where it would break whoever started it too. */
  readonly crash: (message?: string) => boolean;
  /** Says something as if the code inside had said it. */
  readonly say: (data: unknown) => void;
  readonly isEnded: () => boolean;
}

/** A worker in this very process; what is moved to it cannot be read here any more. */
export function fakeWorker(engines: PageEngines): FakeWorker {
  const heard = new Map<string, Set<(event: WorkerEvent) => void>>();
  const inside = new Set<(message: unknown) => void>();
  let isEnded = false;
  const tell = (type: string, event: WorkerEvent): void => {
    if (!isEnded) for (const listener of [...(heard.get(type) ?? [])]) listener(event);
  };
  const later = (run: () => void): void => void setTimeout(run, 0);
  const stop = serveWorker(
    {
      post: (message) => later(() => tell('message', { data: message })),
      listen(listener) {
        inside.add(listener);
        return () => void inside.delete(listener);
      },
    },
    engines,
  );
  return {
    postMessage(message, transfer) {
      const data = structuredClone(message, { transfer });
      later(() => {
        if (!isEnded) for (const listener of [...inside]) listener(data);
      });
    },
    addEventListener(type, listener) {
      heard.set(type, (heard.get(type) ?? new Set()).add(listener));
    },
    removeEventListener: (type, listener) => void heard.get(type)?.delete(listener),
    terminate() {
      isEnded = true;
      stop();
    },
    crash(message) {
      let isHandled = false;
      tell('error', { message, preventDefault: () => void (isHandled = true) });
      return isHandled;
    },
    say: (data) => tell('message', { data }),
    isEnded: () => isEnded,
  };
}
