import type { ModelCard } from '../inference/model-card.js';
import type { Look } from '../scene/job/paint-job.js';

/** The weights of the hands that paint: the job's own, or the model's first hand where the job leaves it open. */
export function lookHands(card: ModelCard, hands: Look['hands']): Readonly<Record<string, number>> {
  const first = card.hands[0];
  if (Object.keys(hands).length > 0 || first === undefined) return hands;
  return { [first.id]: 1 };
}
