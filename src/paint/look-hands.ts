import { HaikeiError } from '../errors/haikei-error.js';
import type { ModelCard } from '../inference/model-card.js';
import type { Look } from '../scene/job/paint-job.js';

/**
 * The weights of the hands that paint: the job's own, or the model's first hand where the job leaves it open.
 * @throws HaikeiError `look-unknown` for a light: this version paints with hands only
 */
export function lookHands(card: ModelCard, look: Look): Readonly<Record<string, number>> {
  if (look.light !== null) throw new HaikeiError('look-unknown', { look: look.light, known: '–' });
  const first = card.hands[0];
  if (Object.keys(look.hands).length > 0 || first === undefined) return look.hands;
  return { [first.id]: 1 };
}
