import { openOrtSession } from '../../ort/open-ort-session.js';
import type { BridgePort } from '../bridge/bridge-port.js';
import { LINK_TIMING } from '../bridge/link-timing.js';
import type { EngineName } from '../bridge/messages.js';
import { servePage } from './serve-page.js';

declare global {
  interface Window {
    /** UXP puts it into pages of its webview. */
    readonly uxpHost?: { postMessage(message: unknown): void };
  }
}

/** Pages from the network have no business here: the host's frames carry no such origin. */
const isFromNetwork = (origin: string): boolean => /^(https?|wss?|ftp):/.test(origin);

const port: BridgePort = {
  post(message) {
    window.uxpHost?.postMessage(message);
  },
  listen(heard) {
    const hear = ({ data, origin }: MessageEvent<unknown>): void => {
      if (!isFromNetwork(origin)) heard(typeof data === 'string' ? JSON.parse(data) : data);
    };
    window.addEventListener('message', hear);
    return () => {
      window.removeEventListener('message', hear);
    };
  },
};

/** Both are complete in themselves: with their WebAssembly given as bytes they load nothing. */
const loadRuntime = (engine: EngineName) =>
  engine === 'wasm' ? import('onnxruntime-web/wasm') : import('onnxruntime-web/webgpu');

servePage(
  port,
  {
    agent: navigator.userAgent,
    async hasGpu() {
      const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
      return Boolean(await gpu?.requestAdapter().catch(() => null));
    },
    async start(engine, runtime) {
      const ort = await loadRuntime(engine);
      ort.env.logLevel = 'fatal';
      // No page of a plugin is cross-origin isolated, so there are no threads to be had.
      ort.env.wasm.numThreads = 1;
      ort.env.wasm.proxy = false;
      ort.env.wasm.wasmBinary = runtime.slice().buffer;
      const executionProviders = [engine];
      return {
        name: engine,
        open: (signal, model) =>
          openOrtSession(signal, ort, model, { executionProviders, logSeverityLevel: 4 }),
      };
    },
  },
  LINK_TIMING,
);
