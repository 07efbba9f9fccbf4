import type { LinkTiming } from '../../src/inference/drivers/webview/bridge/link-timing.js';
import type { Driver, Session } from '../../src/inference/driver.js';
import { createPlainDriver } from '../../src/inference/drivers/uxp/plain-driver.js';
import { createWebviewDriver } from '../../src/inference/drivers/webview/host/webview-driver.js';
import type { EngineName } from '../../src/inference/drivers/webview/bridge/messages.js';
import type { PageEngines } from '../../src/inference/drivers/webview/page/page-engines.js';
import { servePage } from '../../src/inference/drivers/webview/page/serve-page.js';
import { fakeBridge } from './fake-bridge.js';
import type { BridgeFaults, FakeBridge } from './fake-bridge.js';

export const QUICK: LinkTiming = {
  ...{ resend: 10, slowest: 80, giveUp: 1500, ping: 20, greeting: 1500, silence: 1500 },
  tile: { least: 20_000, times: 8, megapixel: 120_000 },
};

export interface FakePageOptions {
  readonly faults?: BridgeFaults;
  /** What the page computes with; the plain runner unless given. */
  readonly engine?: (name: EngineName) => Driver;
  readonly hasGpu?: boolean;
  /** Called with each page that is loaded, from 1. */
  readonly loaded?: (count: number, bridge: FakeBridge, stop: () => void) => void;
  /** Clock by which engines are compared. */
  readonly now?: () => number;
  readonly note?: { text: string | null };
  readonly timing?: LinkTiming;
}

/** Both ends of the webview driver in one process, over a fake bridge. */
export function fakePages(options: FakePageOptions = {}) {
  const { faults, engine = () => createPlainDriver(), note = { text: null }, timing = QUICK } = options;
  const state = { loads: 0, lost: 0, runtimes: [] as string[], bridges: [] as FakeBridge[] };
  const engines: PageEngines = {
    agent: 'Fake browser 1 (背景)',
    hasGpu: () => Promise.resolve(options.hasGpu ?? false),
    start: (name, runtime) => {
      state.runtimes.push(`${name} ${runtime.length}`);
      return Promise.resolve(engine(name));
    },
  };
  const driver = createWebviewDriver({
    loadPage: () => {
      const bridge = fakeBridge(faults);
      const stop = servePage(bridge.page, engines, timing);
      state.loads += 1;
      state.bridges.push(bridge);
      options.loaded?.(state.loads, bridge, stop);
      return Promise.resolve({ port: bridge.host, unload: stop });
    },
    readRuntime: (_signal, name) => Promise.resolve(new Uint8Array(name === 'wasm' ? 1000 : 2000)),
    remembered: {
      read: () => note.text,
      write: (text) => {
        note.text = text;
      },
    },
    timing,
    pageLost: () => void (state.lost += 1),
    ...(options.now && { now: options.now }),
  });
  return { driver, state, engines, note };
}

/** A driver whose sessions run `run`; everything else is as in `inner`. */
export const withRun = (inner: Driver, run: (session: Session) => Session['run']): Driver => ({
  ...inner,
  async open(signal, model) {
    const session = await inner.open(signal, model);
    return { ...session, run: run(session) };
  },
});
