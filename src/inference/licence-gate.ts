import { HaikeiError } from '../errors/haikei-error.js';
import type { ModelCard } from './model-card.js';

/** What the picture is for; the same words as a job's profile. */
export type LicenceProfile = 'commercial' | 'personal';

/** Told to the user when weights run although their licence does not plainly allow commercial use. */
export interface LicenceNotice {
  readonly model: string;
  readonly licence: string;
  readonly commercialUse: 'forbidden' | 'unknown';
}

/** May these weights paint for this profile? For commerce, an unknown licence counts as a forbidding one. */
export const isLicenceAllowed = (card: ModelCard, profile: LicenceProfile): boolean =>
  profile === 'personal' || card.licence.commercialUse === 'allowed';

/**
 * Lets the card pass, or refuses it. `alternatives` are the names of models that would do instead.
 * @returns a notice where personal use is let through on a licence that restricts commerce, else null
 * @throws HaikeiError `licence-refused`
 */
export function checkLicence(
  card: ModelCard,
  profile: LicenceProfile,
  alternatives: readonly string[],
): LicenceNotice | null {
  const { weights: licence, commercialUse } = card.licence;
  if (!isLicenceAllowed(card, profile)) {
    throw new HaikeiError('licence-refused', {
      model: card.name,
      licence: `${licence} (commercial use: ${commercialUse})`,
      profile,
      alternatives: alternatives.filter((name) => name !== card.name).join(', '),
    });
  }
  return commercialUse === 'allowed' ? null : { model: card.name, licence, commercialUse };
}
