/** What is used of a browser's `Worker`. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', heard: (event: WorkerEvent) => void): void;
  removeEventListener(type: 'message' | 'error' | 'messageerror', heard: (event: WorkerEvent) => void): void;
  terminate(): void;
}

/** `data` of a message, `message` of an error. */
export interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: unknown;
  preventDefault?(): void;
}
