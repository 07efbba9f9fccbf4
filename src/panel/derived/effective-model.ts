import type { ModelDescription } from '../../paint/model-description.js';
import type { PanelSettings } from '../store/panel-settings.js';

/**
 * The model that a job with these settings runs on: the one that was named, else the best one that the use
 * allows, else the best one (which the licence gate then refuses in words). Null where there is no model.
 */
export function effectiveModel(
  models: readonly ModelDescription[],
  { model, profile }: Pick<PanelSettings, 'model' | 'profile'>,
): ModelDescription | null {
  const named = models.find(({ name }) => name === model);
  return named ?? models.find(({ gate }) => gate[profile] === null) ?? models[0] ?? null;
}
