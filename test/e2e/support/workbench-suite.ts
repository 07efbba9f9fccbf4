import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findChromium } from '../../support/find-chromium.js';
import { testInChromium } from '../../support/test-in-chromium.js';
import { launchChromium } from './launch-chromium.js';
import { openWorkbench, PATIENCE, type WorkbenchPage } from './workbench-page.js';
import { buildWorkbench, removeSite, serveSite, type Site } from './workbench-site.js';
import { removeWorkplaces } from './workplace.js';

/** A changed copy of the site, served by itself. */
export interface ChangedSite {
  readonly folder: string;
  readonly url: string;
}

/** What the tests of a file share: one site and one browser. */
export interface WorkbenchSuite {
  /** Skipped in words where no Chromium is found; `CHROMIUM` names one. */
  readonly inChromium: jest.It;
  readonly open: (options?: BrowserContextOptions, url?: string) => Promise<WorkbenchPage>;
  /** Serves what `change` makes of the site's folder. */
  readonly serve: (change: (folder: string) => string) => Promise<ChangedSite>;
}

/** To be called at the top of a file of tests. */
export function workbenchSuite(): WorkbenchSuite {
  jest.setTimeout(2 * PATIENCE);
  const chromium = findChromium();
  const ends: (() => void)[] = [];
  let [browser, folder, site]: [Browser | null, string, Site | null] = [null, '', null];

  beforeAll(async () => {
    if (chromium === null) return;
    folder = buildWorkbench();
    site = await serveSite(folder);
    browser = await launchChromium(chromium);
  });
  afterAll(async () => {
    for (const end of ends) end();
    await browser?.close();
    site?.end();
    if (folder !== '') removeSite(folder);
    removeWorkplaces();
  });

  return {
    inChromium: testInChromium(chromium),
    open: (options = {}, url = site!.url) => openWorkbench(browser!, url, options),
    async serve(change) {
      const changed = change(folder);
      const own = await serveSite(changed);
      ends.push(() => {
        own.end();
        removeSite(changed);
      });
      return { folder: changed, url: own.url };
    },
  };
}
