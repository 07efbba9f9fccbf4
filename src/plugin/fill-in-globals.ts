import { PlainAbortController } from './plain-abort-controller.js';

/**
 * Names that React and Haikei need and that UXP has not in every version, or does not document. React only asks whether a
 * node is of such a kind, and a function that made none answers that.
 */
export function fillInGlobals(scope: Record<string, unknown>): void {
  for (const name of ['HTMLIFrameElement', 'HTMLMediaElement']) scope[name] ??= madeNone;
  scope['AbortController'] ??= PlainAbortController;
  scope['queueMicrotask'] ??= (work: () => void): void => {
    void Promise.resolve().then(work);
  };
}

function madeNone(): void {
  throw new TypeError('Illegal constructor');
}
