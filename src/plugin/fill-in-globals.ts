/**
 * React names these; UXP has not all of them in every version. React only asks whether a node is of such a kind,
 * and a function that made none answers that.
 */
export function fillInGlobals(scope: Record<string, unknown>): void {
  for (const name of ['HTMLIFrameElement', 'HTMLMediaElement']) scope[name] ??= madeNone;
  scope['queueMicrotask'] ??= (work: () => void): void => {
    void Promise.resolve().then(work);
  };
}

function madeNone(): void {
  throw new TypeError('Illegal constructor');
}
