// The page in which the built plugin runs as if in Photoshop. `?locale=ja_JP` sets the language of Photoshop,
// `?panel=closed` leaves the panel closed, `?psd=NAME` opens a file that lies beside the page.
// First of all: what it keeps is taken away below.
import './own-globals.js';
import { Clock } from './clock.js';
import { FakeControls } from './fake-controls.js';
import { defineWebview } from './fake-webview.js';
import { hostModules, type HostModules } from './host-modules.js';
import { dressPage } from './host-theme.js';
import { defineSpectrum } from './spectrum/define-spectrum.js';
import { defineUxpDialog } from './uxp-dialog.js';
import { leaveUxpGlobals } from './uxp-globals.js';

const wishes = new URLSearchParams(location.search);
const pageUrl = (document.currentScript as HTMLScriptElement).dataset['page'] ?? '';
const controls: FakeControls = new FakeControls(new Clock(window), dressPage(document), () => modules);
const modules: HostModules = hostModules(controls.photoshop, wishes.get('locale') ?? 'en_US');

defineSpectrum();
defineUxpDialog();
defineWebview(pageUrl, controls.log);
leaveUxpGlobals(window);
Object.assign(window, { require: modules.require, fake: controls });

document.addEventListener('DOMContentLoaded', () => {
  const psd = wishes.get('psd');
  const ready = psd === null ? Promise.resolve() : controls.open(psd, psd);
  void ready.then(() => {
    if (wishes.get('panel') !== 'closed') controls.openPanel();
  });
});

controls.readyAt = performance.now();
