import { HaikeiError } from '../../errors/haikei-error.js';
import { chooseNodeDriver } from '../../inference/drivers/node/choose-node-driver.js';
import { readWeights } from '../../inference/drivers/node/read-weights.js';
import type { ModelRegistry } from '../../inference/model-registry.js';
import { openModel } from '../../inference/open-model.js';
import type { NetworkOpener, OpenNetwork } from '../../companion/network/do-network-job.js';

export interface NetworkShelf {
  readonly open: NetworkOpener;
  dispose(): Promise<void>;
}

/** Opens networks by their weights; the last one stays loaded, since jobs come in bursts of the same. */
export function networkShelf({ models }: ModelRegistry, threads: number | null): NetworkShelf {
  let loaded: OpenNetwork | null = null;
  const dispose = async (): Promise<void> => {
    const { session } = loaded ?? {};
    loaded = null;
    await session?.dispose();
  };
  return {
    async open(signal, sha256) {
      if (loaded?.card.sha256 === sha256) return loaded;
      const model = models.find(({ card }) => card.sha256 === sha256);
      if (!model) {
        const known = models.map(({ card }) => card.name).join(', ');
        throw new HaikeiError('model-missing', { model: sha256.slice(0, 12), known });
      }
      await dispose();
      const weights = await readWeights(signal, model);
      const driver = await chooseNodeDriver({ threads });
      loaded = { card: model.card, session: await openModel(signal, driver, model.card, weights) };
      return loaded;
    },
    dispose,
  };
}
