/** What UXP does not have, has not in every version, or does not document; some of it is in every browser. */
const ABSENT = [
  'AbortController',
  'AbortSignal',
  'createImageBitmap',
  'EventSource',
  'fetch',
  'HTMLIFrameElement',
  'HTMLMediaElement',
  'ImageBitmap',
  'ImageData',
  'IntersectionObserver',
  'matchMedia',
  'MessageChannel',
  'MutationObserver',
  'OffscreenCanvas',
  'queueMicrotask',
  'requestIdleCallback',
  'ResizeObserver',
  'scheduler',
  'SharedArrayBuffer',
  'SharedWorker',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'URLSearchParams',
  'WebAssembly',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
] as const;

/** Takes them out of the global object, so that a script that names one fails as it would there. */
export function leaveUxpGlobals(scope: Window): void {
  for (const name of ABSENT) Reflect.deleteProperty(scope, name);
  Object.defineProperty(scope.crypto, 'subtle', { value: undefined });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
}
