import type { EngineName } from '../../webview/bridge/messages.js';
import { openOrtSession } from '../../ort/open-ort-session.js';
import { serveWorker } from './serve-worker.js';

/** WebAssembly memory ends at 4 GB and every thread keeps buffers of its own. */
const MOST_THREADS = 16;

const loadRuntime = (engine: EngineName) =>
  engine === 'wasm' ? import('onnxruntime-web/wasm') : import('onnxruntime-web/webgpu');

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
  {
    agent: navigator.userAgent,
    async hasGpu() {
      const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
      return Boolean(await gpu?.requestAdapter().catch(() => null));
    },
    async start(engine) {
      const ort = await loadRuntime(engine);
      ort.env.logLevel = 'fatal';
      ort.env.wasm.numThreads = threads();
      ort.env.wasm.proxy = false;
      ort.env.wasm.wasmPaths = new URL('ort/', location.href).href;
      const executionProviders = [engine];
      return {
        name: engine,
        open: (signal, model) =>
          openOrtSession(signal, ort, model, { executionProviders, logSeverityLevel: 4 }),
      };
    },
  },
);
