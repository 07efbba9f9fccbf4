import { chooseModel, type ModelRegistry } from '../../inference/model-registry.js';
import type { ModelCard } from '../../inference/model-card.js';
import type { Catalogue } from '../../panel/services/catalogue.js';
import { describeModel } from '../../paint/describe-model.js';
import type { LightLibrary } from '../library/light-library.js';
import type { ModelLibrary } from '../library/model-library.js';

/** The best first, as a job without a model gets it. */
function bestFirst(registry: ModelRegistry): readonly ModelCard[] {
  const { models, unusable } = registry;
  if (models.length === 0) return [];
  const wish = { name: null, profile: 'personal', hands: {} } as const;
  const { model } = chooseModel({ models, unusable }, wish);
  const others = models.filter((other) => other !== model);
  return [model.card, ...bestFirst({ models: others, unusable })];
}

/** @throws HaikeiError why a model is not usable, when none is */
export async function readCatalogue(
  signal: AbortSignal,
  models: ModelLibrary,
  lights: LightLibrary,
): Promise<Catalogue> {
  const registry = await models.registry(signal);
  const [broken] = registry.unusable;
  if (registry.models.length === 0 && broken) throw broken.error;
  const cards = bestFirst(registry);
  const scripts = await lights.all(signal);
  return {
    models: cards.map((card) => describeModel(card, cards)),
    lights: scripts.map(({ id, title }) => ({ id, title })),
  };
}
