// The page in which the built plugin runs as if in After Effects, over the composition of `?psd=NAME`, a file that lies
// beside the page. `?locale=ja_JP` sets the language.
// First of all: what it keeps is taken away below.
import '../uxp-page/own-globals.js';
import { FakeAfterEffects } from '../aftereffects/fake-after-effects.js';
import { ProjectBuilder } from '../aftereffects/build-project.js';
import { diskFs } from '../aftereffects-plugin/disk-fs.js';
import { becomeUxp } from '../uxp-page/become-uxp.js';
import { hostModules, type HostModules } from '../uxp-page/host-modules.js';
import { dressPage } from '../uxp-page/host-theme.js';
import { pluginStorage } from '../uxp-page/plugin-folder.js';
import { AfterEffectsControls } from './after-effects-controls.js';

const wishes = new URLSearchParams(location.search);
const pageUrl = (document.currentScript as HTMLScriptElement).dataset['page'] ?? '';
const HOME = '/Users/artist';

function askForFile() {
  const path = controls.fileToOpen;
  return Promise.resolve(
    path === null ? null : { name: path.split('/').at(-1)!, isFile: true, nativePath: path },
  );
}

const ae = new FakeAfterEffects(new ProjectBuilder().state);
const controls: AfterEffectsControls = new AfterEffectsControls(ae, dressPage(document), () => modules);
const { localFileSystem } = pluginStorage;
const modules: HostModules = hostModules({
  host: { uiLocale: wishes.get('locale') ?? 'en_US', version: '27.0.0' },
  storage: {
    ...pluginStorage,
    localFileSystem: { ...localFileSystem, getFileForOpening: askForFile },
  },
  modules: {
    aftereffects: ae.module('nested'),
    os: { totalmem: () => 2 ** 34, platform: () => 'darwin', homedir: () => HOME },
    fs: diskFs(ae.disk),
  },
});

becomeUxp(window, {
  pageUrl,
  log: controls.log,
  globals: { require: modules.require, afterEffects: controls },
});

document.addEventListener('DOMContentLoaded', () => {
  void controls.open(wishes.get('psd') ?? 'cut-001.psd').then(() => controls.openPanel());
});
