import type { BridgePort } from '../../webview/bridge/bridge-port.js';
import type { WorkerEvent, WorkerLike } from './worker-like.js';

/** Bytes are moved, not copied. A worker that breaks is heard as a text that says why. */
export const workerPort = (worker: WorkerLike): BridgePort => ({
  post(message) {
    const moved = message instanceof Uint8Array ? [message.buffer as ArrayBuffer] : [];
    worker.postMessage(message, moved);
  },
  listen(heard) {
    const hear = ({ data }: WorkerEvent): void => heard(data);
    const broken = (event: WorkerEvent): void => {
      // Else it goes on to whoever started this worker, as if that were broken too.
      event.preventDefault?.();
      const { message } = event;
      heard(typeof message === 'string' && message !== '' ? message : 'the worker broke');
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    return () => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', broken);
      worker.removeEventListener('messageerror', broken);
    };
  },
});
