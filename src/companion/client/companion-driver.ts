import { HaikeiError } from '../../errors/haikei-error.js';
import type { Driver } from '../../inference/driver.js';
import type { ModelCard } from '../../inference/model-card.js';
import { fileDigest } from '../messages/file-digest.js';
import type { CompanionLink } from './companion-link.js';
import { openCompanionSession } from './companion-session.js';

/** The card of weights by their SHA-256; null where there is none. */
export type CardFinder = (signal: AbortSignal, sha256: string) => Promise<ModelCard | null>;

/** Networks that run in the companion. It has the weights itself: only their digest goes to it. */
export const createCompanionDriver = (link: CompanionLink, findCard: CardFinder): Driver => ({
  name: 'companion',
  async open(signal, model) {
    const card = await findCard(signal, fileDigest(model));
    if (card) return openCompanionSession(signal, link, card);
    throw new HaikeiError('driver-failed', { driver: 'companion', reason: 'these weights have no card' });
  },
});
