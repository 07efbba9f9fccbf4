import type { Calls } from './call.js';
import { type Ask, createCaller } from './create-caller.js';
import type { LinkPort } from './messages.js';

/**
 * Asks a worker, and a new one after that is gone: what waited fails with `driver-failed`, what comes after does not.
 * @param start starts the worker
 * @param lost hears why one is gone; a new one has been started by then
 */
export function createRevivingCaller<Api extends Calls<Api>>(
  start: () => LinkPort,
  lost: (reason: string) => void,
): Ask<Api> {
  const begin = (): Ask<Api> => {
    const port = start();
    let isGone = false;
    port.onBroken((reason) => {
      // A worker may break more than once before it is gone.
      if (isGone) return;
      isGone = true;
      current = begin();
      lost(reason);
    });
    // Hears of the end after that: whoever waited can then see that there is another worker.
    return createCaller<Api>(port);
  };
  let current = begin();
  return (signal, name, input, tell) => current(signal, name, input, tell);
}
