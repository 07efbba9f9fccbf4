import type { BridgeLog } from './bridge-log.js';
import { defineWebview } from './fake-webview.js';
import { defineSpectrum } from './spectrum/define-spectrum.js';
import { defineUxpDialog } from './uxp-dialog.js';
import { leaveUxpGlobals } from './uxp-globals.js';

interface UxpPage {
  /** Where the page that computes is served. */
  readonly pageUrl: string;
  readonly log: BridgeLog;
  /** What the plugin, and whoever drives the page, finds in the window beside that. */
  readonly globals: object;
}

/** Gives the window what UXP has, and takes from it what UXP has not. The plugin's script comes after. */
export function becomeUxp(window: Window, { pageUrl, log, globals }: UxpPage): void {
  defineSpectrum();
  defineUxpDialog();
  defineWebview(pageUrl, log);
  leaveUxpGlobals(window);
  Object.assign(window, globals);
}
