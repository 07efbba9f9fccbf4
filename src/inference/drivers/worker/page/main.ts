import { browserEngines } from '../../webview/page/browser-engines.js';
import { serveWorker } from './serve-worker.js';

/** WebAssembly memory ends at 4 GB and every thread keeps buffers of its own. */
const MOST_THREADS = 16;

/** Threads need shared memory, which a browser gives to isolated pages only. */
const threads = (): number =>
  crossOriginIsolated ? Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency)) : 1;

const scope = globalThis as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', heard: (event: MessageEvent<unknown>) => void): void;
};

serveWorker(
  {
    post(message) {
      scope.postMessage(message, message instanceof Uint8Array ? [message.buffer as ArrayBuffer] : []);
    },
    listen(heard) {
      const hear = ({ data }: MessageEvent<unknown>): void => heard(data);
      scope.addEventListener('message', hear);
      return () => scope.removeEventListener('message', hear);
    },
  },
  browserEngines((wasm) => {
    wasm.numThreads = threads();
    wasm.wasmPaths = new URL('ort/', location.href).href;
  }),
);
