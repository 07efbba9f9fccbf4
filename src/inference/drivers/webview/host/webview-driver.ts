import { orCancelled } from '../../../../errors/or-cancelled.js';
import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Driver, Session } from '../../../driver.js';
import type { EngineName } from '../bridge/messages.js';
import { beginLife, type PageLife } from './page-life.js';
import type { WebviewDriverOptions } from './webview-driver-options.js';

export interface WebviewDriver extends Driver {
  /** Unloads the page; it is loaded anew when it is needed again. */
  dispose(): void;
}

/**
 * ONNX Runtime in a local page inside a webview. A page that crashes or falls silent is loaded anew and asked
 * once more; when that fails too, `driver-failed` says so.
 */
export function createWebviewDriver(options: WebviewDriverOptions): WebviewDriver {
  let current: Promise<PageLife> | null = null;
  let engine: EngineName | null = null;
  let lost = 0;

  function live(): Promise<PageLife> {
    const beginning = current ?? beginLife(options, lost);
    current = beginning;
    beginning.catch(() => {
      if (current === beginning) current = null;
    });
    return beginning;
  }

  async function drop(lost: PageLife | null): Promise<void> {
    const known = current && (await current.catch(() => null));
    if (lost !== null && known !== lost) return;
    current = null;
    known?.end();
  }

  /** Runs `work` on a page, and once more on a new one when the first fails. */
  async function onPage<Result>(
    signal: AbortSignal,
    work: (page: PageLife) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      let page: PageLife | null = null;
      try {
        page = await orCancelled(signal, live());
        const result = await work(page);
        engine = page.engine;
        return result;
      } catch (error) {
        if (!isHaikeiError(error) || error.code !== 'driver-failed') throw error;
        page?.blameEngine();
        await drop(page);
        lost += 1;
        options.pageLost?.();
        if (attempt === 2) throw error;
      }
    }
  }

  return {
    get name() {
      return engine === null ? 'webview' : `webview (${engine})`;
    },
    open: (signal, model) => reopening(signal, model, onPage),
    dispose: () => void drop(null),
  };
}

type OnPage = <Result>(signal: AbortSignal, work: (page: PageLife) => Promise<Result>) => Promise<Result>;

/** A session that outlives its page: it keeps the weights, and opens itself again on the next one. */
async function reopening(signal: AbortSignal, model: Uint8Array, onPage: OnPage): Promise<Session> {
  let opened: { readonly page: PageLife; readonly session: Session } | null = null;
  const sessionOn = async (asking: AbortSignal, page: PageLife): Promise<Session> => {
    if (opened?.page === page) return opened.session;
    const session = await page.open(asking, model);
    opened = { page, session };
    return session;
  };
  const first = await onPage(signal, (page) => sessionOn(signal, page));
  return {
    ...first,
    run: (running, feeds) =>
      onPage(running, async (page) => (await sessionOn(running, page)).run(running, feeds)),
    async dispose() {
      await opened?.session.dispose();
      opened = null;
    },
  };
}
