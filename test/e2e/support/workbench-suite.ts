import type { BrowserContextOptions } from 'playwright-core';
import { type ChromiumSuite, chromiumSuite } from './chromium-suite.js';
import { openWorkbench, PATIENCE, type WorkbenchPage } from './workbench-page.js';
import { buildWorkbench, removeSite, serveSite, type Site } from './workbench-site.js';

/** A changed copy of the site, served by itself. */
export interface ChangedSite {
  readonly folder: string;
  readonly url: string;
}

/** What the tests of a file share: one site and one browser. */
export interface WorkbenchSuite extends ChromiumSuite {
  readonly open: (options?: BrowserContextOptions, url?: string) => Promise<WorkbenchPage>;
  /** Serves what `change` makes of the site's folder. */
  readonly serve: (change: (folder: string) => string) => Promise<ChangedSite>;
}

/** To be called at the top of a file of tests. */
export function workbenchSuite(): WorkbenchSuite {
  const ends: (() => void)[] = [];
  let [folder, site]: [string, Site | null] = ['', null];

  async function serveUntilEnd(served: string): Promise<Site> {
    const own = await serveSite(served);
    ends.push(() => {
      own.end();
      removeSite(served);
    });
    return own;
  }

  const suite = chromiumSuite(2 * PATIENCE, async () => {
    folder = buildWorkbench();
    site = await serveUntilEnd(folder);
    return () => ends.forEach((end) => end());
  });
  return {
    ...suite,
    open: (options = {}, url = site!.url) => openWorkbench(suite.browser(), url, options),
    async serve(change) {
      const changed = change(folder);
      const { url } = await serveUntilEnd(changed);
      return { folder: changed, url };
    },
  };
}
