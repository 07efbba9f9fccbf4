import type { CompanionLink } from '../companion/client/companion-link.js';
import type { PhotoshopApi } from '../host/photoshop/api/photoshop-api.js';
import type { PluginFiles } from './files/plugin-files.js';
import type { CutFolder } from './shot/cut-folder.js';
import type { TextStorage } from './storage/text-storage.js';
import type { PluginPages } from './webview/plugin-pages.js';

/** What the plugin works with in every host. */
export interface SharedWorld {
  /** Of the plugin's own folder. */
  readonly files: PluginFiles;
  readonly storage: TextStorage;
  readonly pages: PluginPages;
  /** `ja_JP` */
  readonly uiLocale: string;
  /** The job folder of a companion; of hosts whose plugins reach the machine's files. */
  readonly companion?: CompanionLink;
  readonly version: string;
  /** As people call the host; Photoshop where it is left out. */
  readonly hostName?: string;
  /** Of the host. */
  readonly hostVersion: string;
  /** Bytes that the machine has; null where the host does not say. */
  readonly memory: number | null;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  date(): Date;
  wait(milliseconds: number): Promise<void>;
}

/** Everything outside of the plugin that it works with: Adobe's modules in Photoshop, fakes in tests. */
export interface PluginWorld extends SharedWorld {
  readonly photoshop: PhotoshopApi;
  /** Asks the artist for the folder of a cut. @returns null where they think better of it */
  chooseCutFolder(): Promise<CutFolder | null>;
}
