import { isHaikeiError } from '../errors/is-haikei-error.js';
import { checkLicence, isLicenceAllowed } from '../inference/licence-gate.js';
import type { ModelCard } from '../inference/model-card.js';
import type { UseProfile } from '../scene/job/paint-job.js';
import type { ModelDescription } from './model-description.js';

/** A model for a list of models; `others` are the cards that the licence gate may name as alternatives. */
export function describeModel(card: ModelCard, others: readonly ModelCard[]): ModelDescription {
  const { name, version, title, hands, licence } = card;
  const { weights, commercialUse, attribution } = licence;
  return {
    name,
    version,
    title,
    hands,
    licence: { weights, commercialUse, attribution },
    training: trainingOf(card),
    gate: { commercial: gate(card, 'commercial', others), personal: gate(card, 'personal', others) },
  };
}

function trainingOf({ training }: ModelCard): ModelDescription['training'] {
  const pictures = training?.['pictures'];
  const rights = training?.['rights'];
  return {
    pictures:
      typeof pictures === 'number' && Number.isSafeInteger(pictures) && pictures > 0 ? pictures : null,
    rights: typeof rights === 'string' ? rights : null,
  };
}

function gate(
  card: ModelCard,
  profile: UseProfile,
  others: readonly ModelCard[],
): ModelDescription['gate']['commercial'] {
  const allowed = others.filter((other) => isLicenceAllowed(other, profile)).map((other) => other.name);
  try {
    checkLicence(card, profile, allowed);
    return null;
  } catch (error) {
    if (isHaikeiError(error)) return error;
    throw error;
  }
}
