import type { BridgePort } from '../bridge/bridge-port.js';
import type { Frame } from '../bridge/frame.js';
import { decodeFrame, encodeFrame } from '../bridge/frame.js';
import { createFrameReceiver } from '../bridge/frame-receiver.js';
import { createFrameSender } from '../bridge/frame-sender.js';
import { encodeMessage } from '../bridge/message-bytes.js';
import type { LinkTiming } from '../bridge/link-timing.js';
import { createRequestHandler } from './handle-requests.js';
import type { PageEngines } from './page-engines.js';

/** Links that are over and must not come back; more are never remembered. */
const RETIRED = 64;

/**
 * The page's side of the bridge: listens for a host, answers whatever link it opens last.
 * @returns ends the service
 */
export function servePage(port: BridgePort, engines: PageEngines, timing: LinkTiming): () => void {
  let current: OpenLink | null = null;
  const retired: string[] = [];

  const stop = port.listen((message) => {
    const frame = decodeFrame(message);
    if (frame?.from !== 'host') return;
    if (frame.link !== current?.link && frame.kind === 'data' && frame.n === 0) begin(frame.link);
    if (frame.link === current?.link) current.take(frame);
    else if (frame.kind === 'data' || frame.kind === 'ping')
      port.post(encodeFrame({ ...frame, from: 'page', kind: 'lost', body: new Uint8Array(0) }));
  });

  function begin(link: string): void {
    if (retired.includes(link)) return;
    if (current) retired.push(current.link);
    retired.splice(0, retired.length - RETIRED);
    current?.end();
    current = openLink(port, engines, link, timing);
  }

  return () => {
    stop();
    current?.end();
  };
}

interface OpenLink {
  readonly link: string;
  readonly take: (frame: Frame) => void;
  readonly end: () => void;
}

function openLink(port: BridgePort, engines: PageEngines, link: string, timing: LinkTiming): OpenLink {
  const post = (frame: Omit<Frame, 'from' | 'link'>): void => {
    port.post(encodeFrame({ ...frame, from: 'page', link }));
  };
  const sender = createFrameSender(post, timing);
  const handler = createRequestHandler(engines, (head, payload) => {
    // A host that does not listen any more has nothing to be told.
    sender.send(encodeMessage({ head, payload })).catch(() => undefined);
  });
  const receiver = createFrameReceiver((message) => {
    handler.take(message);
  });
  return {
    link,
    take(frame: Frame): void {
      if (frame.kind === 'ack') sender.acknowledged(frame.n);
      if (frame.kind === 'ping') post({ ...frame, kind: 'alive', body: new Uint8Array(0) });
      if (frame.kind === 'data' && receiver.accept(frame))
        post({ ...frame, kind: 'ack', body: new Uint8Array(0) });
    },
    end(): void {
      sender.fail('another host has come');
      handler.end();
    },
  };
}
