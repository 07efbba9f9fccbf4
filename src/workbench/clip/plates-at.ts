import type { ClipState } from './clip-state.js';

/** Which plates lie beneath a frame. */
export interface PlatesAt {
  /** Number of the set; 0 for footage as it was filmed, and for a background that does not move. */
  readonly plates: number;
  /** Whether the frame is among those that are painted. */
  readonly painted: boolean;
}

/** The plates that a version of the document has beneath a frame, counted from 0. */
export function platesAt({ footage }: Pick<ClipState, 'footage'>, version: number, frame: number): PlatesAt {
  const set = footage?.sets.get(version);
  if (!set) return { plates: 0, painted: false };
  return { plates: set.id, painted: Math.floor(frame / set.step) < set.plates.length };
}
