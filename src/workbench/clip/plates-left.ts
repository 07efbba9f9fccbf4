import type { ClipState } from './clip-state.js';
import { unfinishedSet } from './unfinished-set.js';

/** Frames that painting would paint for a version of the document; 0 where all are, null where that is not known. */
export function platesLeft(
  { footage, facts }: Pick<ClipState, 'footage' | 'facts'>,
  version: number,
): number | null {
  if (!footage || !facts) return null;
  const wanted = Math.ceil(facts.frames / footage.way.step);
  return Math.max(0, wanted - (unfinishedSet(footage, version)?.plates.length ?? 0));
}
