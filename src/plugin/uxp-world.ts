import { totalmem } from 'os';
import { host, storage } from 'uxp';
import { uxpPluginFiles } from './files/uxp-plugin-files.js';
import type { PluginPages } from './webview/plugin-pages.js';
import type { SharedWorld } from './world.js';

/** What UXP gives the plugin in every host. */
export const uxpWorld = (pages: PluginPages): SharedWorld => ({
  files: uxpPluginFiles(storage),
  storage: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
  pages,
  uiLocale: host.uiLocale,
  hostVersion: host.version,
  memory: totalmem(),
  version: HAIKEI_VERSION,
  now: () => Date.now(),
  date: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
