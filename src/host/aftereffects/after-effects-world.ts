import type { AfterEffectsApi } from './api/after-effects-api.js';
import type { FootageReading } from './footage/read-footage.js';

/** What the host works with beside After Effects itself. */
export interface AfterEffectsWorld extends FootageReading {
  readonly api: AfterEffectsApi;
  /** A folder for pictures that are read and removed again. */
  readonly temporaryFolder: string;
  wait(milliseconds: number): Promise<void>;
}
