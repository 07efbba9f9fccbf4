import type { PanelServices } from '../../panel/services/panel-services.js';
import type { BenchWorld } from './bench-control.js';

/** The services, with the page told of every run that came to its end. */
export const tellingPainted = (
  services: PanelServices,
  { ask, feed, store }: Pick<BenchWorld, 'ask' | 'feed' | 'store'>,
): PanelServices => ({
  ...services,
  async paint(signal, run, onProgress) {
    const outcome = await services.paint(signal, run, onProgress);
    const { opened } = store.getState();
    if (opened?.id === run.document) {
      const steps = await ask(new AbortController().signal, 'state', run.document);
      store.dispatch({ type: 'painted', steps, plate: outcome.plates.at(-1)?.name ?? null });
      feed.tell(opened);
    }
    return outcome;
  },
});
