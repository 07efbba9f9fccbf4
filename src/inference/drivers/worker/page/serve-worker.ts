import type { BridgePort } from '../../webview/bridge/bridge-port.js';
import { encodeMessage } from '../../webview/bridge/message-bytes.js';
import { createRequestHandler } from '../../webview/page/handle-requests.js';
import type { PageEngines } from '../../webview/page/page-engines.js';

/**
 * The worker's side: answers whatever its one host asks.
 * @returns ends the service
 */
export function serveWorker(port: BridgePort, engines: PageEngines): () => void {
  const handler = createRequestHandler(engines, (head, payload) =>
    port.post(encodeMessage({ head, payload })),
  );
  const stop = port.listen((message) => {
    if (message instanceof Uint8Array) handler.take(message);
  });
  return () => {
    stop();
    handler.end();
  };
}
