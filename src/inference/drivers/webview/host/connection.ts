import type { Session } from '../../../driver.js';
import type { BridgePort } from '../bridge/bridge-port.js';
import type { LinkTiming } from '../bridge/link-timing.js';
import type { EngineName } from '../bridge/messages.js';
import type { OpenLink } from './host-link.js';
import type { PageClient } from './page-client.js';
import { remoteSession } from './remote-session.js';
import { createTilePatience } from './tile-patience.js';

/** A page that was loaded into a webview. */
export interface LoadedPage {
  readonly port: BridgePort;
  /** How its port is spoken through; frames where it is absent. */
  readonly openLink?: OpenLink;
  /** Takes it out of the webview; whatever it computes is lost. */
  unload(): void;
}

/** Milliseconds for an answer, from when the page has the whole question. */
const WITHIN = { start: 60_000, open: 60_000 };

/** A page with which words have been exchanged. */
export interface Connection {
  readonly client: PageClient;
  readonly agent: string;
  readonly hasGpu: boolean;
  /** Loads ONNX Runtime into the page. */
  start(signal: AbortSignal, engine: EngineName, runtime: Uint8Array): Promise<void>;
  open(signal: AbortSignal, engine: EngineName, model: Uint8Array): Promise<Session>;
}

export interface ConnectOptions {
  readonly timing: LinkTiming;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** How many pages were lost before this one. */
  readonly lost: number;
}

/** @throws HaikeiError `driver-failed`, `cancelled` */
export async function connect(
  signal: AbortSignal,
  client: PageClient,
  { timing, now, lost }: ConnectOptions,
): Promise<Connection> {
  const patience = timing.greeting;
  const hello = { head: { type: 'hello' }, expects: 'hello', within: patience, patience } as const;
  const { head } = await client.ask(signal, hello);
  let lastSession = 0;
  return {
    client,
    agent: head.agent,
    hasGpu: head.gpu,
    async start(starting, engine, payload) {
      const question = { head: { type: 'start', engine }, payload, expects: 'done' } as const;
      await client.ask(starting, { ...question, within: WITHIN.start, answersPings: true });
    },
    async open(opening, engine, payload) {
      const session = ++lastSession;
      const question = { head: { type: 'open', engine, session }, payload, expects: 'opened' } as const;
      const opened = await client.ask(opening, { ...question, within: WITHIN.open, answersPings: true });
      const patient = createTilePatience(timing.tile, lost);
      return remoteSession({ client, session, shapes: shapesOf(opened.head), patience: patient, now });
    },
  };
}

const shapesOf = ({ inputs, outputs }: Pick<Session, 'inputs' | 'outputs'>) => ({ inputs, outputs });
