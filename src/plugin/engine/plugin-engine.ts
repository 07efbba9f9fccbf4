import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { Driver, Session } from '../../inference/driver.js';
import type { RegisteredModel } from '../../inference/model-registry.js';
import { openModel } from '../../inference/open-model.js';
import type { PaintModel } from '../../paint/paint-model.js';
import type { ModelLibrary } from '../library/model-library.js';

/** Where the plugin's networks run. */
export interface PluginEngine {
  paintModel(model: RegisteredModel): PaintModel;
}

/** What another driver may do better; everything else would fail there too. */
const MAY_WORK_ELSEWHERE = new Set(['driver-failed', 'network-unsupported']);

/** Opens a model in the first driver that takes it. */
async function openFirst(
  signal: AbortSignal,
  drivers: readonly Driver[],
  { card }: RegisteredModel,
  weights: Uint8Array,
): Promise<Session> {
  let refusal: unknown = new HaikeiError('driver-failed', { driver: '–', reason: 'none' });
  for (const driver of drivers) {
    try {
      return await openModel(signal, driver, card, weights);
    } catch (error) {
      if (!isHaikeiError(error) || !MAY_WORK_ELSEWHERE.has(error.code)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** @param drivers those that can be used now, the best first */
export const createPluginEngine = (
  library: ModelLibrary,
  drivers: () => readonly Driver[],
): PluginEngine => ({
  paintModel: (model) => ({
    card: model.card,
    open: async (signal) => openFirst(signal, drivers(), model, await library.weights(signal, model)),
  }),
});
