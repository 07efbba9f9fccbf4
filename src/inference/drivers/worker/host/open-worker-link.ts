import { linkFailed } from '../../webview/bridge/link-failed.js';
import type { OpenLink } from '../../webview/host/host-link.js';

/**
 * Messages to a worker go as they are: nothing is lost on the way, so nothing is acknowledged or sent again. A text
 * instead of bytes says that the worker is gone, so it need not be asked whether it is there.
 */
export const openWorkerLink: OpenLink = (port, _timing, heard) => {
  let failure: string | null = null;
  const stop = port.listen((message) => {
    if (message instanceof Uint8Array) heard.message(message);
    else heard.lost(typeof message === 'string' ? message : 'it answers nonsense');
  });
  return {
    send(message) {
      if (failure !== null) return Promise.reject(linkFailed(failure));
      port.post(message);
      return Promise.resolve();
    },
    ping: () => heard.alive(),
    fail(reason) {
      failure ??= reason;
    },
    close: stop,
  };
};
