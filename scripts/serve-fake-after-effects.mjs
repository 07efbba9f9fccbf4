/**
 * The built plugin in a browser, in a fake After Effects with one composition. Use: node
 * scripts/serve-fake-after-effects.mjs [SHOT.psd …]; prints one line of JSON: { url, plugin, folder }. `?psd=NAME` makes the
 * composition of one of the shots; test/fakes/aftereffects-page/main.ts says what else.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceSite } from './announce-site.mjs';
import { builtPlugin } from './built-plugin.mjs';
import { serveFakeHost } from './serve-fake-host.mjs';
import { sharePage } from './share-page.mjs';

const plugin = mkdtempSync(join(tmpdir(), 'haikei-after-effects-'));
cpSync(await builtPlugin('plugin-aftereffects'), plugin, { recursive: true });
sharePage(await builtPlugin(), plugin);

const main = 'test/fakes/aftereffects-page/main.ts';
const site = await serveFakeHost({ plugin, main, shots: process.argv.slice(2) });
announceSite({
  ...site,
  close() {
    site.close();
    rmSync(plugin, { recursive: true, force: true });
  },
});
