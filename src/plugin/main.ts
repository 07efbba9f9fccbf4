import { entrypoints, host, storage } from 'uxp';
import { loadPhotoshop } from '../host/photoshop/api/load-photoshop.js';
import { mountPanel, type PanelMount } from '../panel/mount-panel.js';
import { PLAY_METHOD } from './action/record-run.js';
import { createPlugin } from './create-plugin.js';
import { fillInGlobals } from './fill-in-globals.js';
import { uxpPluginFiles } from './files/uxp-plugin-files.js';
import { showInDialog } from './show-in-dialog.js';

fillInGlobals(globalThis);

const plugin = createPlugin({
  photoshop: loadPhotoshop(),
  files: uxpPluginFiles(storage),
  storage: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
  uiLocale: host.uiLocale,
  version: HAIKEI_VERSION,
  now: () => Date.now(),
  date: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
const mount: PanelMount = { services: plugin.services, widgets: 'spectrum' };
const unmounts = new Map<HTMLElement, () => void>();

// Photoshop finds it by its name in the global object, panel or not.
Object.assign(globalThis, { [PLAY_METHOD]: (context: unknown, info: unknown) => plugin.play(context, info) });

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: {
      create: (root) => {
        unmounts.set(root, mountPanel(root, mount));
      },
      destroy: (root) => {
        unmounts.get(root)?.();
        unmounts.delete(root);
      },
    },
  },
  commands: {
    haikeiPaintBackground: { run: () => plugin.paintFront(new AbortController().signal, () => undefined) },
    haikeiOpen: { run: () => showInDialog(mount) },
  },
});
