import type { Session, Tensor, TensorShape } from '../../../driver.js';
import type { BridgePort } from '../bridge/bridge-port.js';
import { linkFailed } from '../bridge/link-failed.js';
import type { EngineName } from '../bridge/messages.js';
import { packTensors, unpackTensors } from '../bridge/tensor-payload.js';
import type { OpenLink } from './host-link.js';
import type { PageClient } from './page-client.js';

/** A page that was loaded into a webview. */
export interface LoadedPage {
  readonly port: BridgePort;
  /** How its port is spoken through; frames where it is absent. */
  readonly openLink?: OpenLink;
  /** Takes it out of the webview; whatever it computes is lost. */
  unload(): void;
}

/** Milliseconds for an answer, from when the page has the whole question. */
const WITHIN = { start: 60_000, open: 60_000, close: 20_000, run: 60_000, megapixel: 120_000 };

/**
 * Pixels. A page that computes neither tells how far it is nor lets go, so a frame is painted in several tiles though
 * one would take less time: progress moves, and after a stop the page is free again soon.
 */
const TILE_SIDE = 1024;

/** A page with which words have been exchanged. */
export interface Connection {
  readonly client: PageClient;
  readonly agent: string;
  readonly hasGpu: boolean;
  /** Loads ONNX Runtime into the page. */
  start(signal: AbortSignal, engine: EngineName, runtime: Uint8Array): Promise<void>;
  open(signal: AbortSignal, engine: EngineName, model: Uint8Array): Promise<Session>;
}

/**
 * @param patience milliseconds for the first answer
 * @throws HaikeiError `driver-failed`, `cancelled`
 */
export async function connect(
  signal: AbortSignal,
  client: PageClient,
  patience: number,
): Promise<Connection> {
  const { head } = await client.ask(signal, {
    head: { type: 'hello' },
    expects: 'hello',
    within: patience,
    patience,
  });
  let lastSession = 0;
  return {
    client,
    agent: head.agent,
    hasGpu: head.gpu,
    async start(starting, engine, payload) {
      const within = WITHIN.start;
      await client.ask(starting, { head: { type: 'start', engine }, payload, expects: 'done', within });
    },
    async open(opening, engine, payload) {
      const session = ++lastSession;
      const question = { head: { type: 'open', engine, session }, payload } as const;
      const opened = await client.ask(opening, { ...question, expects: 'opened', within: WITHIN.open });
      return remoteSession(client, session, opened.head);
    },
  };
}

function remoteSession(
  client: PageClient,
  session: number,
  { inputs, outputs }: { readonly inputs: readonly TensorShape[]; readonly outputs: readonly TensorShape[] },
): Session {
  return {
    inputs,
    outputs,
    tileSide: TILE_SIDE,
    async run(signal, feeds) {
      const { heads: tensors, payload } = packTensors(feeds);
      const within = WITHIN.run + WITHIN.megapixel * megapixels(feeds);
      const { head, payload: numbers } = await client.ask(signal, {
        head: { type: 'run', session, tensors },
        payload,
        expects: 'ran',
        within,
      });
      const results = unpackTensors(head.tensors, numbers);
      if (!results) throw linkFailed('the numbers it sends are not those it announces');
      return results;
    },
    async dispose() {
      const live = new AbortController().signal;
      const question = { head: { type: 'close', session }, expects: 'done', within: WITHIN.close } as const;
      // A page that is gone has closed everything.
      await client.ask(live, question).catch(() => undefined);
    },
  };
}

const megapixels = (feeds: Readonly<Record<string, Tensor>>): number =>
  Object.values(feeds).reduce((sum, { data }) => sum + data.length, 0) / 3e6;
