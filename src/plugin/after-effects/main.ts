import fs from 'fs';
import { totalmem } from 'os';
import { entrypoints, host, storage } from 'uxp';
import { loadAfterEffects } from '../../host/aftereffects/api/load-after-effects.js';
import type { MountedPanel } from '../../panel/mount-panel.js';
import { fillInGlobals } from '../fill-in-globals.js';
import { uxpPluginFiles } from '../files/uxp-plugin-files.js';
import { createPanelOpener } from '../open-panel.js';
import { WebviewPages } from '../webview/webview-pages.js';
import { createAfterEffectsServices } from './create-after-effects-services.js';
import { temporaryFolder } from './temporary-folder.js';
import { uxpFootageFiles } from './uxp-footage-files.js';

fillInGlobals(globalThis);

const pages = new WebviewPages(globalThis);
const services = createAfterEffectsServices({
  afterEffects: loadAfterEffects(),
  footage: uxpFootageFiles(fs),
  temporaryFolder: temporaryFolder(),
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
const openPanel = createPanelOpener({ services, widgets: 'spectrum' }, pages);
const panels = new Map<HTMLElement, MountedPanel>();

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: {
      create: (root) => {
        panels.set(root, openPanel(root));
      },
      destroy: (root) => {
        panels.get(root)?.unmount();
        panels.delete(root);
      },
    },
  },
  commands: {},
});
