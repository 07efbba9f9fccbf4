import type { Frame } from './frame.js';

export interface FrameReceiver {
  /** Takes a data frame; true when it is to be acknowledged. */
  accept(frame: Frame): boolean;
}

/** Puts messages together from data frames; what came before is acknowledged again and dropped. */
export function createFrameReceiver(deliver: (message: Uint8Array) => void): FrameReceiver {
  let expected = 0;
  let parts: Uint8Array[] = [];
  return {
    accept(frame) {
      if (frame.n !== expected) return frame.n < expected;
      if (frame.part !== parts.length) return false;
      expected += 1;
      parts.push(frame.body);
      if (parts.length === frame.parts) {
        const message = join(parts);
        parts = [];
        deliver(message);
      }
      return true;
    },
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
