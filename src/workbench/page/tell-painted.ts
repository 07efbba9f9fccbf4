import type { PaintOutcome } from '../../panel/services/paint-run.js';
import type { BenchRun } from '../bench-run.js';
import type { BenchServices } from '../bench-services.js';
import type { BenchWorld } from './bench-control.js';
import { withSmallerTiles } from './smaller-tiles.js';

type Paint = BenchServices['paint'];

/**
 * The panel's services, with the page told of every run that came to its end. A run over which the worker is lost is
 * begun once more, in small tiles, when the document is back.
 */
export function tellingPainted(
  services: BenchServices,
  { ask, feed, store, keeper }: Pick<BenchWorld, 'ask' | 'feed' | 'store' | 'keeper'>,
): BenchServices {
  const withSecondTry = async (...[signal, run, onProgress]: Parameters<Paint>): Promise<PaintOutcome> => {
    const { losses } = keeper;
    try {
      return await services.paint(signal, run, onProgress);
    } catch (error) {
      await keeper.settled();
      const { opened } = store.getState();
      if (keeper.losses !== losses + 1 || !opened || signal.aborted) throw error;
      return services.paint(signal, { ...withSmallerTiles(run), document: opened.id }, onProgress);
    }
  };

  /** Until a lost worker's document is back nobody knows it, and then it is another: the panel has been told by the time that fails. */
  async function whileKept<T>(read: () => Promise<T>): Promise<T> {
    await keeper.settled();
    try {
      return await read();
    } catch (error) {
      await keeper.settled();
      throw error;
    }
  }

  async function tell(run: BenchRun, outcome: PaintOutcome): Promise<void> {
    const { opened } = store.getState();
    if (!opened) return;
    const steps = await ask(new AbortController().signal, 'state', opened.id);
    keeper.record?.painted(run, steps.version);
    store.dispatch({ type: 'painted', steps, plate: outcome.plates.at(-1)?.name ?? null });
    feed.tell(opened);
  }

  return {
    ...services,
    async paint(signal, run, onProgress) {
      const outcome = await withSecondTry(signal, run, onProgress);
      await tell(run, outcome);
      return outcome;
    },
    readShot: (signal, document) => whileKept(() => services.readShot(signal, document)),
    readRoles: (signal, document) => whileKept(() => services.readRoles(signal, document)),
    async writeRoles(signal, document, roles) {
      await services.writeRoles(signal, document, roles);
      await keeper.keepRoles(roles);
    },
  };
}
