import type { PlateSet } from './footage-calls.js';
import type { FootageState } from './footage-state.js';

/** The set of a version that painting would go on with; null where it would begin anew. */
export function unfinishedSet({ sets, way }: FootageState, version: number): PlateSet | null {
  const set = sets.get(version);
  return set?.step === way.step && set.steady === way.steady ? set : null;
}
