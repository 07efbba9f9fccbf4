import type { LinkTiming } from '../bridge/link-timing.js';

/** Whether the page at the other end is there, as far as pings tell. */
export interface Pulse {
  /** It has said something. */
  alive(): void;
  /**
   * Asks once more.
   * @param mustAnswer whether the page has turns to spare for an answer
   * @returns false where it had, and has been silent for too long
   */
  beat(mustAnswer: boolean): boolean;
}

export function createPulse({ ping, silence }: LinkTiming, ask: () => void): Pulse {
  let unanswered = 0;
  return {
    alive() {
      unanswered = 0;
    },
    beat(mustAnswer) {
      if (mustAnswer && unanswered * ping >= silence) return false;
      unanswered += 1;
      ask();
      return true;
    },
  };
}
