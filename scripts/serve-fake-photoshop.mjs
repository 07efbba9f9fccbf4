/**
 * The built plugin in a browser, in a fake Photoshop with one document open. Use: node scripts/serve-fake-photoshop.mjs
 * [SHOT.psd …]; prints one line of JSON: { url, plugin, folder }. `?psd=NAME` opens one of the shots;
 * test/fakes/photoshop-page/main.ts says what else.
 */
import { fileURLToPath } from 'node:url';
import { announceSite } from './announce-site.mjs';
import { builtPlugin } from './built-plugin.mjs';
import { serveFakeHost } from './serve-fake-host.mjs';

export const serveFakePhotoshop = async (shots = []) =>
  serveFakeHost({ plugin: await builtPlugin(), main: 'test/fakes/photoshop-page/main.ts', shots });

if (process.argv[1] === fileURLToPath(import.meta.url))
  announceSite(await serveFakePhotoshop(process.argv.slice(2)));
