import { HaikeiError } from './haikei-error.js';

/**
 * What `work` comes to, or `cancelled` as soon as the signal is aborted; the work itself goes on, for others who wait
 * for it.
 */
export function orCancelled<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new HaikeiError('cancelled', {}));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
