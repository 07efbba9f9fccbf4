import { totalmem } from 'os';
import { entrypoints, host, storage } from 'uxp';
import { loadPhotoshop } from '../host/photoshop/api/load-photoshop.js';
import { PLAY_METHOD } from './action/record-run.js';
import { createPlugin } from './create-plugin.js';
import { fillInGlobals } from './fill-in-globals.js';
import { uxpPluginFiles } from './files/uxp-plugin-files.js';
import { createPanelOpener } from './open-panel.js';
import { showInDialog } from './show-in-dialog.js';
import { WebviewPages } from './webview/webview-pages.js';

fillInGlobals(globalThis);

const pages = new WebviewPages(globalThis);
const plugin = createPlugin({
  photoshop: loadPhotoshop(),
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
const openPanel = createPanelOpener({ services: plugin.services, widgets: 'spectrum' }, pages);
const closers = new Map<HTMLElement, () => void>();

// Photoshop finds it by its name in the global object, panel or not.
Object.assign(globalThis, { [PLAY_METHOD]: (context: unknown, info: unknown) => plugin.play(context, info) });

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: {
      create: (root) => {
        closers.set(root, openPanel(root));
      },
      destroy: (root) => {
        closers.get(root)?.();
        closers.delete(root);
      },
    },
  },
  commands: {
    haikeiPaintBackground: { run: () => plugin.paintFront(new AbortController().signal, () => undefined) },
    haikeiOpen: { run: () => showInDialog(openPanel) },
  },
});
