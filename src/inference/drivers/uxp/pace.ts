import { nextTurn } from '../next-turn.js';

/** Shares the thread with the host: work in slices, with a turn of the event loop between them. */
export interface Pace {
  /** Whether the slice is over. */
  isDue(): boolean;
  /** Gives the host its turn, and begins the next slice. */
  pause(): Promise<void>;
}

/** @param slice milliseconds of work between two turns of the host */
export function createPace(slice: number): Pace {
  let until = Date.now() + slice;
  return {
    isDue: () => Date.now() >= until,
    async pause() {
      await nextTurn();
      until = Date.now() + slice;
    },
  };
}
