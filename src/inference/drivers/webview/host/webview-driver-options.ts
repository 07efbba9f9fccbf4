import type { EngineName } from '../bridge/messages.js';
import type { LinkTiming } from '../bridge/link-timing.js';
import type { Remembered } from './choose-engine.js';
import type { LoadedPage } from './connection.js';

export interface WebviewDriverOptions {
  /** Loads the page anew, and answers when it can be spoken to or may soon be. */
  readonly loadPage: (signal: AbortSignal) => Promise<LoadedPage>;
  /** Bytes of ONNX Runtime's WebAssembly for an engine; they cross the bridge, the page fetches nothing. */
  readonly readRuntime: (signal: AbortSignal, engine: EngineName) => Promise<Uint8Array>;
  /** Which engine won on this machine. */
  readonly remembered: Remembered;
  readonly timing?: LinkTiming;
  /** Milliseconds of any clock, to compare engines by and to tell how long a tile may take. */
  readonly now?: () => number;
  /** Hears of each page that failed, before another one is loaded in its place. */
  readonly pageLost?: () => void;
}
