import type { Driver } from '../../../driver.js';
import type { EngineName } from '../bridge/messages.js';

/** What the page can compute with. */
export interface PageEngines {
  /** The browser's name and version, so that a choice can be remembered for it. */
  readonly agent: string;
  hasGpu(): Promise<boolean>;
  /** @param runtime the WebAssembly of ONNX Runtime for this engine */
  start(engine: EngineName, runtime: Uint8Array): Promise<Driver>;
}
