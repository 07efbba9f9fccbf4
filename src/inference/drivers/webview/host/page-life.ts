import { orCancelled } from '../../../../errors/or-cancelled.js';
import type { Session } from '../../../driver.js';
import { LINK_TIMING } from '../bridge/link-timing.js';
import type { EngineName } from '../bridge/messages.js';
import { chooseEngine, engineNote } from './choose-engine.js';
import type { Connection, LoadedPage } from './connection.js';
import { connect } from './connection.js';
import { createPageClient } from './page-client.js';
import type { WebviewDriverOptions } from './webview-driver-options.js';

/** A page from when it answers until it is unloaded. */
export interface PageLife {
  /** What it computes with; null until that is chosen. */
  readonly engine: EngineName | null;
  open(signal: AbortSignal, model: Uint8Array): Promise<Session>;
  /** It failed: the next page does without the GPU. */
  blameEngine(): void;
  end(): void;
}

/** Several may wait for a page, and none of them may take it from the others by giving up. */
const unstoppable = (): AbortSignal => new AbortController().signal;

/**
 * Loads a page and greets it.
 * @param lost how many pages were lost before it
 * @throws HaikeiError `driver-failed`
 */
export async function beginLife(options: WebviewDriverOptions, lost: number): Promise<PageLife> {
  const signal = unstoppable();
  const page = await options.loadPage(signal);
  const timing = options.timing ?? LINK_TIMING;
  const client = createPageClient(page.port, timing, page.openLink);
  const end = (): void => {
    client.close();
    page.unload();
  };
  try {
    const now = options.now ?? Date.now;
    return lifeOf(await connect(signal, client, { timing, now, lost }), page, options);
  } catch (error) {
    end();
    throw error;
  }
}

function lifeOf(connection: Connection, page: LoadedPage, options: WebviewDriverOptions): PageLife {
  const { remembered } = options;
  let engine: EngineName | null = null;
  let choosing: Promise<EngineName> | null = null;
  const prepare = createPreparation(connection, options);
  const choose = async (model: Uint8Array): Promise<EngineName> => {
    const now = options.now ?? Date.now;
    engine = await chooseEngine(unstoppable(), { connection, model, prepare, remembered, now });
    await prepare(unstoppable(), engine);
    return engine;
  };
  const chosen = (model: Uint8Array): Promise<EngineName> => {
    const known = choosing ?? choose(model);
    choosing = known;
    known.catch(() => (choosing = null));
    return known;
  };
  return {
    get engine() {
      return engine;
    },
    open: async (signal, model) => connection.open(signal, await orCancelled(signal, chosen(model)), model),
    blameEngine() {
      if (engine === 'webgpu') remembered.write(engineNote('wasm', connection.agent));
    },
    end() {
      connection.client.close();
      page.unload();
    },
  };
}

/** Gives the page ONNX Runtime for an engine, once. */
function createPreparation(
  connection: Connection,
  { readRuntime }: WebviewDriverOptions,
): (signal: AbortSignal, engine: EngineName) => Promise<void> {
  const started = new Set<EngineName>();
  return async (signal, engine) => {
    if (started.has(engine)) return;
    await connection.start(signal, engine, await readRuntime(signal, engine));
    started.add(engine);
  };
}
