import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Driver, Session } from '../../../driver.js';
import type { EngineName } from '../bridge/messages.js';
import type { LinkTiming } from '../bridge/link-timing.js';
import { LINK_TIMING } from '../bridge/link-timing.js';
import type { Remembered } from './choose-engine.js';
import { chooseEngine } from './choose-engine.js';
import type { Connection, LoadedPage } from './connection.js';
import { connect } from './connection.js';
import { createPageClient } from './page-client.js';

export interface WebviewDriverOptions {
  /** Loads the page anew, and answers when it can be spoken to or may soon be. */
  readonly loadPage: (signal: AbortSignal) => Promise<LoadedPage>;
  /** Bytes of ONNX Runtime's WebAssembly for an engine; they cross the bridge, the page fetches nothing. */
  readonly readRuntime: (signal: AbortSignal, engine: EngineName) => Promise<Uint8Array>;
  /** Which engine won on this machine. */
  readonly remembered: Remembered;
  readonly timing?: LinkTiming;
  /** Milliseconds of any clock, to compare engines by. */
  readonly now?: () => number;
}

interface Live {
  readonly page: LoadedPage;
  readonly connection: Connection;
  readonly started: Set<EngineName>;
}

export interface WebviewDriver extends Driver {
  /** Unloads the page. */
  dispose(): void;
}

/**
 * ONNX Runtime in a local page inside a webview. A page that crashes or falls silent is loaded anew and asked
 * once more; when that fails too, `driver-failed` says so.
 */
export function createWebviewDriver(options: WebviewDriverOptions): WebviewDriver {
  let current: Promise<Live> | null = null;

  function live(signal: AbortSignal): Promise<Live> {
    const connecting = current ?? begin(signal, options);
    current = connecting;
    connecting.catch(() => {
      if (current === connecting) current = null;
    });
    return connecting;
  }

  async function drop(lost: Live | null): Promise<void> {
    const known = current && (await current.catch(() => null));
    if (lost !== null && known !== lost) return;
    current = null;
    known?.connection.client.close();
    known?.page.unload();
  }

  /** Runs `work` on a page, and once more on a new one when the first fails. */
  async function onPage<Result>(signal: AbortSignal, work: (page: Live) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      let page: Live | null = null;
      try {
        page = await live(signal);
        return await work(page);
      } catch (error) {
        if (!isHaikeiError(error) || error.code !== 'driver-failed') throw error;
        await drop(page);
        if (attempt === 2) throw error;
      }
    }
  }

  return {
    name: 'webview',
    open: (signal, model) => reopening(signal, model, onPage, options),
    dispose: () => void drop(null),
  };
}

async function begin(signal: AbortSignal, options: WebviewDriverOptions): Promise<Live> {
  const page = await options.loadPage(signal);
  const client = createPageClient(page.port, options.timing ?? LINK_TIMING);
  try {
    return { page, connection: await connect(signal, client), started: new Set() };
  } catch (error) {
    client.close();
    page.unload();
    throw error;
  }
}

type OnPage = <Result>(signal: AbortSignal, work: (page: Live) => Promise<Result>) => Promise<Result>;

/** A session that outlives its page: it keeps the weights, and opens itself again on the next one. */
async function reopening(
  signal: AbortSignal,
  model: Uint8Array,
  onPage: OnPage,
  options: WebviewDriverOptions,
): Promise<Session> {
  let opened: { readonly page: Live; readonly session: Session } | null = null;
  const sessionOn = async (asking: AbortSignal, page: Live): Promise<Session> => {
    if (opened?.page === page) return opened.session;
    const session = await openOn(asking, page, model, options);
    opened = { page, session };
    return session;
  };
  const { inputs, outputs } = await onPage(signal, (page) => sessionOn(signal, page));
  return {
    inputs,
    outputs,
    run: (running, feeds) =>
      onPage(running, async (page) => (await sessionOn(running, page)).run(running, feeds)),
    async dispose() {
      await opened?.session.dispose();
      opened = null;
    },
  };
}

async function openOn(
  signal: AbortSignal,
  { connection, started }: Live,
  model: Uint8Array,
  options: WebviewDriverOptions,
): Promise<Session> {
  const prepare = async (asking: AbortSignal, engine: EngineName): Promise<void> => {
    if (started.has(engine)) return;
    await connection.start(asking, engine, await options.readRuntime(asking, engine));
    started.add(engine);
  };
  const engine = await chooseEngine(signal, {
    connection,
    model,
    prepare,
    remembered: options.remembered,
    now: options.now ?? Date.now,
  });
  await prepare(signal, engine);
  return connection.open(signal, engine, model);
}
