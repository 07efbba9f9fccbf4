import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axePath, axeViolations } from './axe-violations.js';
import { PATIENCE, until } from './plugin-page.js';
import type { PluginSite } from './plugin-site.js';
import { watchPage } from './watch-page.js';

/** The plugin in its fake After Effects, over a composition made of a PSD. */
export interface CompPage {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  stack(): Promise<readonly string[]>;
  project(): Promise<string>;
  history(): Promise<readonly string[]>;
  /** A file of the fake disk. */
  read(path: string): Promise<Uint8Array>;
  /** Presses the button and waits until it runs. */
  begin(): Promise<void>;
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface CompPageOptions extends BrowserContextOptions {
  readonly uiLocale?: string;
}

export async function openComp(
  browser: Browser,
  { url }: PluginSite,
  psd: string,
  { uiLocale = 'en_US', ...options }: CompPageOptions = {},
): Promise<CompPage> {
  const context = await browser.newContext({ viewport: { width: 280, height: 860 }, ...options });
  await context.addInitScript({ path: axePath });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const watched = watchPage(page);
  await page.goto(`${url}?${new URLSearchParams({ locale: uiLocale, psd }).toString()}`);
  await until(page, () => document.querySelector('.slot') !== null);
  return {
    page,
    ...watched,
    stack: async () => (await page.evaluate(() => window.afterEffects.stack())).split('\n'),
    project: () => page.evaluate(() => window.afterEffects.project()),
    history: () => page.evaluate(() => window.afterEffects.history()),
    read: async (path) =>
      new Uint8Array(Buffer.from(await page.evaluate((at) => window.afterEffects.read(at), path), 'base64')),
    async begin() {
      await page.locator('.push-primary[aria-disabled=false]').click();
      await page.locator('.run').waitFor();
    },
    violations: () => axeViolations(page, '#panel'),
    close: () => context.close(),
  };
}
