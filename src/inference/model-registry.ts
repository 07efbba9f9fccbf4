import { HaikeiError } from '../errors/haikei-error.js';
import { checkLicence, isLicenceAllowed } from './licence-gate.js';
import type { LicenceNotice, LicenceProfile } from './licence-gate.js';
import type { ModelCard } from './model-card.js';
import { handWeights } from './tensors/hand-weights.js';

/** A model with a valid card; its weights are not yet read. */
export interface RegisteredModel {
  readonly card: ModelCard;
  readonly source: 'bundled' | 'user';
  /** Where the weights are, in the terms of whoever lists them (a path, an address). */
  readonly location: string;
}

/** Something that looks like a model but may not run, and the error to show when it is asked for by name. */
export interface UnusableModel {
  readonly name: string;
  readonly error: HaikeiError;
}

export interface ModelRegistry {
  readonly models: readonly RegisteredModel[];
  readonly unusable: readonly UnusableModel[];
}

export interface ModelWish {
  /** null takes the best bundled model that the profile allows: the one that thinks longest about a pixel. */
  readonly name: string | null;
  readonly profile: LicenceProfile;
  /** Hands of the look, see `handWeights`. */
  readonly hands: Readonly<Record<string, number>>;
}

export interface ChosenModel {
  readonly model: RegisteredModel;
  readonly notice: LicenceNotice | null;
}

/**
 * The model a job will run on.
 * @throws HaikeiError `model-missing`, `licence-refused`, `look-unknown`; for a model that is there and
 *   unusable, the reason why (`card-missing`, `card-invalid`)
 */
export function chooseModel(registry: ModelRegistry, wish: ModelWish): ChosenModel {
  const model = wish.name === null ? bestBundled(registry, wish) : modelByName(registry, wish.name);
  const alternatives = registry.models.filter(({ card }) => isLicenceAllowed(card, wish.profile));
  const notice = checkLicence(
    model.card,
    wish.profile,
    alternatives.map(({ card }) => card.name),
  );
  handWeights(model.card, wish.hands);
  return { model, notice };
}

function modelByName(registry: ModelRegistry, name: string): RegisteredModel {
  const found = registry.models.find(({ card }) => card.name === name);
  if (found) return found;
  const unusable = registry.unusable.find((entry) => entry.name === name);
  throw unusable?.error ?? missing(registry, name);
}

/** A look that names hands goes to the best model that has them; if none does, the best one says so. */
function bestBundled(registry: ModelRegistry, { profile, hands }: ModelWish): RegisteredModel {
  const bundled = registry.models.filter(({ source }) => source === 'bundled').sort(byEffort);
  const allowed = bundled.filter(({ card }) => isLicenceAllowed(card, profile));
  const hasHands = ({ card }: RegisteredModel): boolean =>
    Object.keys(hands).every((id) => card.hands.some((hand) => hand.id === id));
  const best = allowed.find(hasHands) ?? allowed[0] ?? bundled[0];
  if (!best) throw registry.unusable[0]?.error ?? missing(registry, '');
  return best;
}

const effort = ({ card }: RegisteredModel): number => card.cost.multiplyAddsPerPixel ?? 0;

const byEffort = (a: RegisteredModel, b: RegisteredModel): number =>
  effort(b) - effort(a) || (a.card.name < b.card.name ? -1 : 1);

const missing = (registry: ModelRegistry, model: string): HaikeiError =>
  new HaikeiError('model-missing', { model, known: registry.models.map(({ card }) => card.name).join(', ') });
