import { entrypoints, storage } from 'uxp';
import { loadPhotoshop } from '../host/photoshop/api/load-photoshop.js';
import { PLAY_METHOD } from './action/record-run.js';
import { createReminders } from './command/reminders.js';
import { runInDialog } from './command/run-in-dialog.js';
import { createPlugin } from './create-plugin.js';
import { fillInGlobals } from './fill-in-globals.js';
import { FLYOUT_ITEMS } from './menu/flyout-item.js';
import { invokeFlyout } from './menu/invoke-flyout.js';
import { createPanelOpener } from './open-panel.js';
import { PanelRoots } from './panel-roots.js';
import { runShotInDialog } from './shot/run-shot-in-dialog.js';
import { chooseCutFolder } from './shot/uxp-cut-folder.js';
import { showInDialog } from './show-in-dialog.js';
import { storedHint } from './storage/hint-storage.js';
import { pluginTextsFor } from './texts/plugin-texts.js';
import { uxpWorld } from './uxp-world.js';
import { WebviewPages } from './webview/webview-pages.js';

fillInGlobals(globalThis);

const pages = new WebviewPages(globalThis);
const world = uxpWorld(pages);
const plugin = createPlugin({
  photoshop: loadPhotoshop(),
  chooseCutFolder: () => chooseCutFolder(storage),
  ...world,
});
const reminders = createReminders(storedHint(world.storage, 'read'));
const mount = { services: plugin.services, widgets: 'spectrum' } as const;
const openPanel = createPanelOpener(mount, pages);
const texts = pluginTextsFor(plugin.services.locale);
const panels = new PanelRoots(openPanel);

const buildShot = (): Promise<void> =>
  plugin.buildShot((work) =>
    runShotInDialog(work, { locale: plugin.services.locale, widgets: mount.widgets }),
  );

/** The menu belongs to the panel that was opened last; Photoshop does not say which, and opens one only. */
async function invokeMenu(id: string): Promise<void> {
  const panel = panels.latest();
  if (panel)
    await invokeFlyout(id, { control: panel.control, tell: (message) => plugin.tell(message), buildShot });
}

// Photoshop finds it by its name in the global object, panel or not.
Object.assign(globalThis, { [PLAY_METHOD]: (context: unknown, info: unknown) => plugin.play(context, info) });

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: {
      ...panels.callbacks,
      menuItems: FLYOUT_ITEMS.map((id) => ({ id, label: texts.menu[id] })),
      invokeMenu: (id) => void invokeMenu(id),
    },
  },
  commands: {
    haikeiPaintBackground: {
      run: () =>
        plugin.showFront(new AbortController().signal, (state) =>
          runInDialog(state, { ...mount, pages, reminders, title: texts.step }),
        ),
    },
    haikeiBuildShot: { run: buildShot },
    haikeiOpen: { run: () => showInDialog(openPanel) },
  },
});
