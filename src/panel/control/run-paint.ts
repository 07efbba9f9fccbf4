import { jobsOf } from '../derived/jobs-of.js';
import { childController } from './child-controller.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

export interface PaintControl {
  readonly paint: () => Promise<void>;
  readonly stop: () => void;
}

/** Paints what the panel is set to, one run at a time; `stop` is heard by the service between two tiles. */
export function createPaintControl({ store, services, signal }: PanelContext): PaintControl {
  let stop = (): void => {};
  const run = async (own: AbortSignal, document: string): Promise<void> => {
    const jobs = jobsOf(store.getState());
    store.dispatch({ type: 'run-started', jobs: jobs.length, at: services.now() });
    try {
      const outcome = await services.paint(own, { document, jobs }, (progress) =>
        store.dispatch({ type: 'run-progressed', progress, at: services.now() }),
      );
      store.dispatch({ type: 'run-finished', outcome, at: services.now() });
    } catch (error) {
      store.dispatch({ type: 'run-failed', error: knownError(error) });
    }
  };
  return {
    async paint() {
      const state = store.getState();
      const { document } = state.document;
      if (state.run.kind === 'running' || document === null) return;
      const controller = childController(signal);
      stop = () => controller.abort();
      await run(controller.signal, document.id);
      controller.release();
    },
    stop() {
      if (store.getState().run.kind !== 'running') return;
      store.dispatch({ type: 'run-stopping' });
      stop();
    },
  };
}
