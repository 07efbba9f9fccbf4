import { HaikeiError } from './haikei-error.js';

/** Throws `cancelled` when the user has asked to stop. Called between tiles, strips and sections. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HaikeiError('cancelled', {});
}
