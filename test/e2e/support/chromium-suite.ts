import type { Browser } from 'playwright-core';
import { findChromium } from '../../support/find-chromium.js';
import { testInChromium } from '../../support/test-in-chromium.js';
import { launchChromium } from './launch-chromium.js';
import { removeWorkplaces } from './workplace.js';

/** What the tests of a file share: one browser. */
export interface ChromiumSuite {
  /** Skipped in words where no Chromium is found; `CHROMIUM` names one. */
  readonly inChromium: jest.It;
  /** While tests run. */
  readonly browser: () => Browser;
}

/**
 * To be called at the top of a file of tests.
 * @param patience milliseconds that a test may take
 * @param begin called before the first test, where there is a browser; what it answers, after the last one
 */
export function chromiumSuite(patience: number, begin: () => Promise<() => void>): ChromiumSuite {
  jest.setTimeout(patience);
  const chromium = findChromium();
  let [browser, end]: [Browser | null, () => void] = [null, () => undefined];
  beforeAll(async () => {
    if (chromium === null) return;
    end = await begin();
    browser = await launchChromium(chromium);
  });
  afterAll(async () => {
    await browser?.close();
    end();
    removeWorkplaces();
  });
  return { inChromium: testInChromium(chromium), browser: () => browser! };
}
