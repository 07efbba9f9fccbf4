import type { ModelDescription } from '../../paint/model-description.js';

export interface LightChoice {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
}

/** What there is to choose from. */
export interface Catalogue {
  /** Best first: the first that a use allows is the one that a job without a model gets. */
  readonly models: readonly ModelDescription[];
  readonly lights: readonly LightChoice[];
}
