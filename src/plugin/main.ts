import { entrypoints, host } from 'uxp';
import { mountPanel } from '../panel/mount-panel.js';
import { panelLanguage } from '../panel/panel-language.js';
import { fillInGlobals } from './fill-in-globals.js';
import { showHowTo } from './show-how-to.js';

fillInGlobals(globalThis);

const props = { language: panelLanguage(host.uiLocale), version: HAIKEI_VERSION };
const unmounts = new Map<HTMLElement, () => void>();

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: {
      create: (root) => {
        unmounts.set(root, mountPanel(root, props));
      },
      destroy: (root) => {
        unmounts.get(root)?.();
        unmounts.delete(root);
      },
    },
  },
  commands: { haikeiHowToPaint: { run: () => showHowTo(props) } },
});
