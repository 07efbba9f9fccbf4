import type { PhotoshopApi } from '../host/photoshop/api/photoshop-api.js';
import type { PluginFiles } from './files/plugin-files.js';
import type { TextStorage } from './storage/text-storage.js';

/** Everything outside of the plugin that it works with: Adobe's modules in Photoshop, fakes in tests. */
export interface PluginWorld {
  readonly photoshop: PhotoshopApi;
  /** Of the plugin's own folder. */
  readonly files: PluginFiles;
  readonly storage: TextStorage;
  /** `ja_JP` */
  readonly uiLocale: string;
  readonly version: string;
  /** Milliseconds; only differences count. */
  now(): number;
  date(): Date;
  wait(milliseconds: number): Promise<void>;
}
