import type { WorkerLike } from '../../inference/drivers/worker/host/worker-like.js';
import type { LinkPort } from '../link/messages.js';
import { serveCalls } from '../link/serve-calls.js';
import { createCalls } from './create-calls.js';
import { siteFiles } from './site-files.js';

/** What is used of a worker's global object, which the types of a page do not know. */
const scope = globalThis as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<never>) => void): void;
};

const GIBIBYTE = 2 ** 30;
const { deviceMemory } = navigator as { readonly deviceMemory?: number };

const port: LinkPort = {
  post: (message, transfer) => scope.postMessage(message, transfer),
  listen: (heard) => scope.addEventListener('message', ({ data }) => heard(data)),
  onBroken: () => undefined,
};

serveCalls(
  port,
  createCalls({
    files: siteFiles((signal, path) => fetch(new URL(path, location.href), { signal })),
    version: HAIKEI_VERSION,
    startEngine: () =>
      new Worker(new URL('engine.js', location.href), { type: 'module' }) as unknown as WorkerLike,
    memory: deviceMemory === undefined ? null : deviceMemory * GIBIBYTE,
    now: () => performance.now(),
    date: () => new Date(),
  }),
);
