/**
 * One end of the way between a host and the page in its webview. What arrives may come late, twice, damaged
 * or not at all, and from anybody: it is checked by whoever listens.
 */
export interface BridgePort {
  /** Sends a value that survives being turned to JSON. */
  post(message: unknown): void;
  /** @returns ends the listening */
  listen(heard: (message: unknown) => void): () => void;
}
