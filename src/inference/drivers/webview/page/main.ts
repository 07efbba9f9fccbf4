import type { BridgePort } from '../bridge/bridge-port.js';
import { heardValue } from '../bridge/heard-value.js';
import { LINK_TIMING } from '../bridge/link-timing.js';
import { browserEngines } from './browser-engines.js';
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
      if (!isFromNetwork(origin)) heard(heardValue(data));
    };
    window.addEventListener('message', hear);
    return () => {
      window.removeEventListener('message', hear);
    };
  },
};

servePage(
  port,
  browserEngines((wasm, runtime) => {
    // No page of a plugin is cross-origin isolated, so there are no threads to be had.
    wasm.numThreads = 1;
    wasm.wasmBinary = runtime.slice().buffer;
  }),
  LINK_TIMING,
);
