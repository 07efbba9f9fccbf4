import { leastCommonMultiple } from './tiles/align.js';
import { CARD_LIMITS } from './model-card-limits.js';
import type { ModelCard } from './model-card.js';

export interface Contradiction {
  readonly where: string;
  readonly reason: string;
}

const at = (where: string, reason: string): Contradiction => ({ where, reason });

/** The first thing in a well-formed card that another of its fields denies; null when it hangs together. */
export function cardContradiction(card: ModelCard): Contradiction | null {
  return geometryContradiction(card) ?? handsContradiction(card) ?? freeFormExcess(card);
}

function geometryContradiction({ geometry }: ModelCard): Contradiction | null {
  const { normalisation, stride, halo, sizeMultiple } = geometry;
  if (normalisation === 'global' && halo !== null) {
    return at('geometry.halo', `global statistics reach everywhere: expected null, found ${halo}`);
  }
  if (normalisation === 'none' && halo === null) {
    return at('geometry.halo', 'a network without global statistics has a finite halo: expected a number');
  }
  if (halo !== null && halo % stride !== 0) {
    return at('geometry.halo', `expected a multiple of the stride ${stride}, found ${halo}`);
  }
  const grid = leastCommonMultiple(stride, sizeMultiple);
  return grid > CARD_LIMITS.alignment
    ? at('geometry.sizeMultiple', `with stride ${stride} tiles would lie on a grid of ${grid} pixels`)
    : null;
}

function handsContradiction({ hands, tensors }: ModelCard): Contradiction | null {
  if (new Set(hands.map((hand) => hand.id)).size !== hands.length)
    return at('hands', 'two hands share an id');
  if (tensors.hands === null) {
    return hands.length > 1 ? at('tensors.hands', `null, but there are ${hands.length} hands to mix`) : null;
  }
  return tensors.hands.length === hands.length
    ? null
    : at(
        'tensors.hands.length',
        `expected one weight a hand (${hands.length}), found ${tensors.hands.length}`,
      );
}

function freeFormExcess(card: ModelCard): Contradiction | null {
  for (const where of ['training', 'metrics'] as const) {
    if (countValues(card[where], CARD_LIMITS.depth) > CARD_LIMITS.values) {
      return at(where, `more than ${CARD_LIMITS.values} values, or nested deeper than ${CARD_LIMITS.depth}`);
    }
  }
  return null;
}

function countValues(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (depth === 0) return Infinity;
  let count = 1;
  for (const inner of Object.values(value)) count += countValues(inner, depth - 1);
  return count;
}
