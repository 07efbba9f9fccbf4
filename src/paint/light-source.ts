import type { LightScript } from '../raster/light/light-script.js';

/** Where colour scripts come from: the core has no files. */
export interface LightSource {
  /**
   * The light that a job names.
   * @throws HaikeiError `look-unknown` with the known ones, `light-invalid`, `file-missing`
   */
  open(signal: AbortSignal, name: string): Promise<LightScript>;
}
