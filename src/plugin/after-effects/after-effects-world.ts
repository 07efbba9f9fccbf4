import type { AfterEffectsApi } from '../../host/aftereffects/api/after-effects-api.js';
import type { FootageFiles } from '../../host/aftereffects/footage/footage-files.js';
import type { SharedWorld } from '../world.js';

/** Everything outside of the plugin that it works with in After Effects. */
export interface AfterEffectsPluginWorld extends SharedWorld {
  readonly afterEffects: AfterEffectsApi;
  /** Of the whole machine: footage lies anywhere. */
  readonly footage: FootageFiles;
  /** A folder for pictures that are read and removed again. */
  readonly temporaryFolder: string;
  /** Asks the artist for a time sheet. @returns its path; null where they think better of it */
  chooseSheetFile(): Promise<string | null>;
}
