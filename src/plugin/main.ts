import { entrypoints, host } from 'uxp';
import { mountPanel, type PanelMount } from '../panel/mount-panel.js';
import { disconnectedServices } from './disconnected-services.js';
import { fillInGlobals } from './fill-in-globals.js';
import { showInDialog } from './show-in-dialog.js';

fillInGlobals(globalThis);

const mount: PanelMount = {
  services: disconnectedServices(host.uiLocale, HAIKEI_VERSION),
  widgets: 'spectrum',
};
const unmounts = new Map<HTMLElement, () => void>();

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
  commands: { haikeiHowToPaint: { run: () => showInDialog(mount) } },
});
