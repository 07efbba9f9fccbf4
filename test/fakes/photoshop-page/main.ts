// The page in which the built plugin runs as if in Photoshop. `?locale=ja_JP` sets the language of Photoshop,
// `?panel=closed` leaves the panel closed, `?psd=NAME` opens a file that lies beside the page.
// First of all: what it keeps is taken away below.
import '../uxp-page/own-globals.js';
import { Clock } from '../uxp-page/clock.js';
import { FakeControls } from './fake-controls.js';
import { becomeUxp } from '../uxp-page/become-uxp.js';
import { hostModules, type HostModules } from '../uxp-page/host-modules.js';
import { dressPage } from '../uxp-page/host-theme.js';
import { pluginStorage } from '../uxp-page/plugin-folder.js';

const wishes = new URLSearchParams(location.search);
const pageUrl = (document.currentScript as HTMLScriptElement).dataset['page'] ?? '';
const controls: FakeControls = new FakeControls(new Clock(window), dressPage(document), () => modules);
const { app, core, action, imaging } = controls.photoshop;
const modules: HostModules = hostModules({
  host: { uiLocale: wishes.get('locale') ?? 'en_US', version: '26.0.0' },
  storage: {
    ...pluginStorage,
    localFileSystem: {
      ...pluginStorage.localFileSystem,
      getFolder: () => Promise.resolve(controls.chosenFolder(pluginStorage.formats.binary)),
    },
  },
  modules: {
    photoshop: { app, core, action, imaging },
    os: { totalmem: () => 2 ** 34, platform: () => 'win32' },
  },
});

becomeUxp(window, {
  pageUrl,
  log: controls.log,
  globals: { require: modules.require, fake: controls },
});

document.addEventListener('DOMContentLoaded', () => {
  const psd = wishes.get('psd');
  const ready = psd === null ? Promise.resolve() : controls.open(psd, psd);
  void ready.then(() => {
    if (wishes.get('panel') !== 'closed') controls.openPanel();
  });
});

controls.readyAt = performance.now();
