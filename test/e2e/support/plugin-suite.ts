import { type ChromiumSuite, chromiumSuite } from './chromium-suite.js';
import { openPlugin, PATIENCE, type PluginPage, type PluginPageOptions } from './plugin-page.js';
import { type PluginSite, servePlugin } from './plugin-site.js';

/** What the tests of a file share: the built plugin in its fake host, and one browser. */
export interface PluginSuite extends ChromiumSuite {
  readonly site: () => PluginSite;
  /** Opens the plugin in Photoshop over a document. */
  readonly open: (bytes: Uint8Array, options?: PluginPageOptions) => Promise<PluginPage>;
}

/** To be called at the top of a file of tests. */
export function pluginSuite(host?: Parameters<typeof servePlugin>[0]): PluginSuite {
  let site: PluginSite | null = null;
  const suite = chromiumSuite(5 * PATIENCE, async () => {
    site = await servePlugin(host);
    return () => site?.end();
  });
  return {
    ...suite,
    site: () => site!,
    open(bytes, options = {}) {
      site!.put('cut.psd', bytes);
      return openPlugin(suite.browser(), site!, { psd: 'cut.psd', ...options });
    },
  };
}
