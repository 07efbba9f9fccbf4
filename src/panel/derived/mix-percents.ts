import type { ModelDescription } from '../../paint/model-description.js';

/** Weights of the model's own hands; a mix without any of them is the first hand alone, as in a job. */
function ownWeights(
  hands: ModelDescription['hands'],
  weights: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  const own = hands.map(({ id }) => [id, Math.max(0, weights[id] ?? 0)] as const);
  return own.some(([, weight]) => weight > 0) ? own : own.map(([id], i) => [id, i === 0 ? 1 : 0]);
}

/**
 * How much each of the model's hands paints, in whole percent that sum to 100: rounded down, and what is
 * missing goes to those who lost most by it.
 */
export function mixPercents(
  hands: ModelDescription['hands'],
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const own = ownWeights(hands, weights);
  const sum = own.reduce((total, [, weight]) => total + weight, 0);
  const exact = own.map(([id, weight]) => ({ id, share: (100 * weight) / sum }));
  const missing = 100 - exact.reduce((total, { share }) => total + Math.floor(share), 0);
  const byLoss = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1));
  const lucky = new Set(byLoss.slice(0, missing).map(({ id }) => id));
  return new Map(exact.map(({ id, share }) => [id, Math.floor(share) + (lucky.has(id) ? 1 : 0)]));
}
