import type { PanelContext } from './panel-context.js';
import type { PanelState } from '../store/panel-state.js';
import { childController } from './child-controller.js';

interface KeepUpOptions<Wish> {
  /** What is wanted in this state, with a key that is equal for equal wishes; null for nothing. */
  wishOf(state: PanelState): { readonly key: string; readonly wish: Wish } | null;
  /** Milliseconds for which a wish must stand before it is served, so that a moving slider asks once. */
  readonly patience: number;
  /** Must not reject. */
  serve(signal: AbortSignal, wish: Wish): Promise<void>;
}

/** Serves the newest wish of the state and drops the one before, for as long as the panel lives. */
export function keepUp<Wish>(context: PanelContext, options: KeepUpOptions<Wish>): void {
  const { store, services, signal } = context;
  let current: { readonly key: string; readonly abort: () => void } | null = null;
  const run = async (own: AbortSignal, wish: Wish): Promise<void> => {
    await services.wait(own, options.patience);
    if (!own.aborted) await options.serve(own, wish);
  };
  const look = (): void => {
    const next = options.wishOf(store.getState());
    if (next?.key === current?.key) return;
    current?.abort();
    current = null;
    if (next === null || signal.aborted) return;
    const controller = childController(signal);
    current = { key: next.key, abort: () => controller.abort() };
    void run(controller.signal, next.wish).finally(() => controller.release());
  };
  const stop = store.subscribe(look);
  signal.addEventListener('abort', stop, { once: true });
  look();
}
