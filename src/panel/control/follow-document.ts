import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { PanelDocument } from '../services/panel-document.js';
import { childController } from './child-controller.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

/** Milliseconds in which further changes of the same document are read together. */
const PATIENCE = 120;

async function read({ store, services }: PanelContext, signal: AbortSignal, document: string): Promise<void> {
  try {
    await services.wait(signal, PATIENCE);
    throwIfCancelled(signal);
    const choice = await services.timeSheets?.read(signal, document);
    if (choice !== undefined && !signal.aborted) store.dispatch({ type: 'sheet-chosen', document, choice });
    const [shot, roles] = [
      await services.readShot(signal, document),
      await services.readRoles(signal, document),
    ];
    if (!signal.aborted) store.dispatch({ type: 'shot-read', document, shot, roles });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ type: 'shot-failed', document, error: knownError(error) });
  }
}

/** Keeps the stack on show that of the document in front. */
export function followDocument(context: PanelContext): void {
  const { store, services, signal } = context;
  let abort = (): void => {};
  const stop = services.subscribeDocument((document: PanelDocument | null) => {
    abort();
    store.dispatch({ type: 'document-came', document });
    if (document === null) return;
    const controller = childController(signal);
    abort = () => controller.abort();
    void read(context, controller.signal, document.id).finally(() => controller.release());
  });
  signal.addEventListener('abort', stop, { once: true });
}
