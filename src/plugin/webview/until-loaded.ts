import { orCancelled } from '../../errors/or-cancelled.js';
import { linkFailed } from '../../inference/drivers/webview/bridge/link-failed.js';

/** Milliseconds. Not every version tells that a page is there: then the page has to say so itself. */
const PATIENCE = 10_000;

/** What UXP says of a page that cannot be loaded. */
interface LoadError extends Event {
  readonly code?: unknown;
  readonly message?: unknown;
}

/**
 * Waits for a webview that is about to be put into a document to have loaded its page.
 * @throws HaikeiError `driver-failed` when it cannot, `cancelled`
 */
export async function untilLoaded(signal: AbortSignal, element: HTMLElement): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = new Promise<void>((resolve, reject) => {
    element.addEventListener('loadstop', () => resolve());
    element.addEventListener('loaderror', ({ code, message }: LoadError) =>
      reject(linkFailed(`its page cannot be loaded (${String(code)}: ${String(message)})`)),
    );
    timer = setTimeout(resolve, PATIENCE);
  });
  await orCancelled(signal, loaded).finally(() => clearTimeout(timer));
}
