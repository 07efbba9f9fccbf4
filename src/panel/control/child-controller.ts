/** A controller that is aborted with its parent too; `release` lets go of the parent. */
export function childController(parent: AbortSignal): AbortController & { release(): void } {
  const child = new AbortController();
  const abort = (): void => child.abort();
  if (parent.aborted) abort();
  else parent.addEventListener('abort', abort, { once: true });
  return Object.assign(child, { release: () => parent.removeEventListener('abort', abort) });
}
