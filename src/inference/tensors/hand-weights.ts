import { HaikeiError } from '../../errors/haikei-error.js';
import type { ModelCard } from '../model-card.js';

/**
 * The weight vector that mixes a network's hands: in the order of the card, normalised to a sum of 1.
 * A look that names no hand gets the card's first one. Null when the network has no such input.
 * @throws HaikeiError `look-unknown` for a hand that is not in the card, `job-invalid` for weights that are
 *   negative, not finite, or all zero
 */
export function handWeights(card: ModelCard, hands: Readonly<Record<string, number>>): Float32Array | null {
  const ids = card.hands.map((hand) => hand.id);
  for (const [id, weight] of Object.entries(hands)) {
    if (!ids.includes(id)) throw new HaikeiError('look-unknown', { look: id, known: ids.join(', ') });
    if (!(weight >= 0 && weight < Infinity)) {
      throw new HaikeiError('job-invalid', { where: `look.hands.${id}`, reason: `${weight} is no weight` });
    }
  }
  const named = Object.keys(hands).length > 0;
  const weights = ids.map((id, index) => (named ? weightOf(hands, id) : index === 0 ? 1 : 0));
  const largest = Math.max(0, ...weights);
  if (named && largest === 0) {
    throw new HaikeiError('job-invalid', { where: 'look.hands', reason: 'all weights are 0' });
  }
  if (card.tensors.hands === null) return null;
  const sum = weights.reduce((total, weight) => total + weight / largest, 0);
  return Float32Array.from(weights, (weight) => weight / largest / sum);
}

const weightOf = (hands: Readonly<Record<string, number>>, id: string): number =>
  Object.hasOwn(hands, id) ? (hands[id] ?? 0) : 0;
