import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FakeStep } from '../../fakes/photoshop/fake-action.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import type { PanelSettings } from '../../../src/panel/store/panel-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/panel/store/default-settings.js';
import { axePath, axeViolations } from './axe-violations.js';
import type { PluginSite } from './plugin-site.js';
import { watchPage } from './watch-page.js';

export const PATIENCE = 240_000;

/** The plugin in its fake Photoshop, as somebody works with it; times are generous for slow machines. */
export interface PluginPage {
  readonly page: Page;
  /** Addresses of everything that was asked for, by the page and its webview. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  /** All that the document is. */
  text(): Promise<string>;
  stack(): Promise<readonly string[]>;
  history(): Promise<readonly string[]>;
  samples(layer: string): Promise<Pixels>;
  /** How many pages have been loaded into webviews. */
  loads(): Promise<number>;
  /** Presses the button and does not wait. */
  begin(): Promise<void>;
  /** Presses the button and waits for the plate. */
  paint(): Promise<void>;
  /** Presses Stop and waits for the run to end. */
  stop(): Promise<void>;
  play(step: FakeStep): Promise<void>;
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface PluginPageOptions extends BrowserContextOptions {
  readonly psd?: string;
  readonly uiLocale?: string;
  readonly panel?: 'open' | 'closed';
  readonly settings?: Partial<PanelSettings>;
  /** That the machine was measured before, and the webview won. */
  readonly measured?: boolean;
  /** Leaves preview and little pictures unfolded, which take their time. */
  readonly pictures?: boolean;
}

/** As the last session has left it. */
function rememberedBy({ settings, measured = true }: PluginPageOptions): Readonly<Record<string, string>> {
  const speeds = { webview: 2, plain: 0.3 };
  const machine = { format: 'haikei-machine/1', where: '0.1.0 26.0.0', speeds, hasWebviewFailed: false };
  return {
    ...(measured && { 'art.haikei.machine': JSON.stringify(machine) }),
    ...(settings && { 'art.haikei.settings': JSON.stringify({ ...DEFAULT_SETTINGS, ...settings }) }),
  };
}

async function openPage(browser: Browser, { url }: PluginSite, options: PluginPageOptions): Promise<Page> {
  const { psd, uiLocale = 'en_US', panel = 'open', ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 280, height: 860 }, ...rest });
  await context.addInitScript({ path: axePath });
  await context.addInitScript((stored) => {
    // The webview has no such place.
    if (window === window.parent && localStorage.length === 0)
      for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
  }, rememberedBy(options));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const query = new URLSearchParams({ locale: uiLocale, panel, ...(psd && { psd }) });
  return Object.assign(page, { address: `${url}?${query.toString()}` });
}

/** Sections whose pictures are painted by the network; they stand open at first. */
const WITH_PICTURES = [1, 2, 3];

async function showStack(page: Page, pictures: boolean): Promise<void> {
  for (const section of pictures ? [] : WITH_PICTURES)
    await page.locator('.section-title').nth(section).click();
  await page.locator('.layer').first().waitFor();
}

/** Playwright's own way needs globals that UXP does not have and that are taken away there. */
export async function until(page: Page, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await page.evaluate(holds)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came to be: ${holds.toString()}`);
}

export async function openPlugin(
  browser: Browser,
  site: PluginSite,
  options: PluginPageOptions,
): Promise<PluginPage> {
  const page = await openPage(browser, site, options);
  const watched = watchPage(page);
  await page.goto((page as Page & { readonly address: string }).address);
  await until(page, () => 'fake' in window && window.fake.photoshop.open.length > 0);
  if (options.panel !== 'closed') await showStack(page, options.pictures === true);
  const begin = async (): Promise<void> => {
    await page.locator('.push-primary[aria-disabled=false]').click();
    await page.locator('.run').waitFor();
  };
  return {
    page,
    ...watched,
    text: () => page.evaluate(() => window.fake.text()),
    stack: async () => (await page.evaluate(() => window.fake.stack())).split('\n'),
    history: () => page.evaluate(() => window.fake.document.history),
    async samples(layer) {
      const { base64, ...size } = await page.evaluate((name) => window.fake.samples(name), layer);
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
      const data = size.depth === 16 ? new Uint16Array(bytes.buffer) : bytes;
      return { ...size, data } as Pixels;
    },
    loads: () => page.evaluate(() => window.fake.log.loads),
    begin,
    async paint() {
      await begin();
      await page.locator('.result').waitFor();
    },
    async stop() {
      await page.locator('.run .push').click();
      await page.locator('.run').waitFor({ state: 'detached' });
    },
    play: (step) => page.evaluate((played) => window.fake.play(played), step),
    violations: () => axeViolations(page, '#panel'),
    close: () => page.context().close(),
  };
}
