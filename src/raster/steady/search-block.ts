import { type Block, blockCost, type PlanePair } from './block-cost.js';
import { type FlowVector, isStill, STILL } from './flow-vector.js';

export interface BlockSearch {
  /** Vectors that are tried first, each once, without the one that stands still. */
  readonly candidates: readonly FlowVector[];
  /** Pixels around the best of them that are tried each way. */
  readonly reach: number;
  /** Levels of luma that standing still may be worse and is believed all the same. */
  readonly inertia: number;
}

/** The best of the candidates and of the pixels around it; the first of equals, and standing still where it is as good. */
export function searchBlock(pair: PlanePair, block: Block, search: BlockSearch): FlowVector {
  const { candidates, reach, inertia } = search;
  let best = STILL;
  let least = blockCost(pair, block, STILL) - inertia;
  const attempt = (vector: FlowVector): void => {
    const found = blockCost(pair, block, vector, least);
    if (found < least) [best, least] = [vector, found];
  };
  candidates.forEach(attempt);
  // What was tried was not better then and is not now.
  const isTried = ({ dx, dy }: FlowVector): boolean =>
    candidates.some((known) => known.dx === dx && known.dy === dy);
  const middle = best;
  for (let dy = middle.dy - reach; dy <= middle.dy + reach; dy++) {
    for (let dx = middle.dx - reach; dx <= middle.dx + reach; dx++) {
      const vector = { dx, dy };
      if (!isStill(vector) && !isTried(vector)) attempt(vector);
    }
  }
  return best;
}
