/**
 * The built plugin in a browser, in a fake After Effects with one composition. Use: node
 * scripts/serve-fake-after-effects.mjs [SHOT.psd …]; prints one line of JSON: { url, plugin, folder }. `?psd=NAME` makes the
 * composition of one of the shots; test/fakes/aftereffects-page/main.ts says what else.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announceSite } from './announce-site.mjs';
import { builtPlugin } from './built-plugin.mjs';
import { serveFakeHost } from './serve-fake-host.mjs';
import { sharePage } from './share-page.mjs';

/** @returns {Promise<{ url: string, plugin: string, folder: string, close: () => void }>} as `serveFakeHost` */
export async function serveFakeAfterEffects(shots = []) {
  const plugin = mkdtempSync(join(tmpdir(), 'haikei-after-effects-'));
  cpSync(await builtPlugin('plugin-aftereffects'), plugin, { recursive: true });
  sharePage(await builtPlugin(), plugin);
  const site = await serveFakeHost({ plugin, main: 'test/fakes/aftereffects-page/main.ts', shots });
  const close = () => {
    site.close();
    rmSync(plugin, { recursive: true, force: true });
  };
  return { ...site, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  announceSite(await serveFakeAfterEffects(process.argv.slice(2)));
