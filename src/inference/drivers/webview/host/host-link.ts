import type { BridgePort } from '../bridge/bridge-port.js';
import type { Frame } from '../bridge/frame.js';
import { decodeFrame, encodeFrame } from '../bridge/frame.js';
import { createFrameReceiver } from '../bridge/frame-receiver.js';
import { createFrameSender } from '../bridge/frame-sender.js';
import type { LinkTiming } from '../bridge/link-timing.js';

export interface HostLink {
  /** Resolves when the page has all of it. @throws HaikeiError `driver-failed` */
  send(message: Uint8Array): Promise<void>;
  /** Asks whether the page is there and still knows this link; one that does not know it makes it lost. */
  readonly ping: () => void;
  /** Whatever is being sent fails with this reason. */
  fail(reason: string): void;
  close(): void;
}

/** Begins to speak to whoever is at the other end of a port. */
export type OpenLink = (
  port: BridgePort,
  timing: LinkTiming,
  heard: {
    message(bytes: Uint8Array): void;
    /** Whatever else it said: it is there, and not computing. */
    alive(): void;
    lost(reason: string): void;
  },
) => HostLink;

const NOTHING = new Uint8Array(0);
const LINK_LETTERS = 16;

const newLink = (): string =>
  Array.from({ length: LINK_LETTERS }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** The host's side of one life of the bridge; its name tells what is said in it from what was said before. */
export const openHostLink: OpenLink = (port, timing, heard) => {
  const link = newLink();
  const post = (frame: Omit<Frame, 'from' | 'link'>): void => {
    port.post(encodeFrame({ ...frame, from: 'host', link }));
  };
  const sender = createFrameSender(post, timing);
  const receiver = createFrameReceiver((bytes) => {
    heard.message(bytes);
  });
  const stop = port.listen((message) => {
    const frame = decodeFrame(message);
    if (frame?.from !== 'page' || frame.link !== link) return;
    if (frame.kind !== 'lost') heard.alive();
    if (frame.kind === 'ack') sender.acknowledged(frame.n);
    if (frame.kind === 'lost') heard.lost('it was started anew');
    if (frame.kind === 'data' && receiver.accept(frame)) post({ ...frame, kind: 'ack', body: NOTHING });
  });
  return {
    send: (message) => sender.send(message),
    ping() {
      post({ kind: 'ping', n: 0, part: 0, parts: 1, body: NOTHING });
    },
    fail(reason) {
      sender.fail(reason);
    },
    close: stop,
  };
};
