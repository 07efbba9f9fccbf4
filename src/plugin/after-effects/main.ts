import fs from 'fs';
import { entrypoints, storage } from 'uxp';
import { loadAfterEffects } from '../../host/aftereffects/api/load-after-effects.js';
import { fillInGlobals } from '../fill-in-globals.js';
import { createPanelOpener } from '../open-panel.js';
import { PanelRoots } from '../panel-roots.js';
import { uxpWorld } from '../uxp-world.js';
import { WebviewPages } from '../webview/webview-pages.js';
import { createAfterEffectsServices } from './create-after-effects-services.js';
import { chooseSheetFile } from './choose-sheet-file.js';
import { temporaryFolder } from './temporary-folder.js';
import { uxpCompanionLink } from './uxp-companion-link.js';
import { uxpFootageFiles } from './uxp-footage-files.js';

fillInGlobals(globalThis);

const pages = new WebviewPages(globalThis);
const world = uxpWorld(pages);
const services = createAfterEffectsServices({
  afterEffects: loadAfterEffects(),
  footage: uxpFootageFiles(fs),
  temporaryFolder: temporaryFolder(),
  chooseSheetFile: () => chooseSheetFile(storage),
  companion: uxpCompanionLink(fs, world),
  ...world,
});
const openPanel = createPanelOpener({ services, widgets: 'spectrum' }, pages);
const panels = new PanelRoots(openPanel);

// UXP wants this at once when the script starts, and each callback done within 300 ms.
entrypoints.setup({
  panels: {
    haikeiPanel: panels.callbacks,
  },
  commands: {},
});
