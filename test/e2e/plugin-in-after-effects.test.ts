import { decode } from 'fast-png';
import { paintedByCli } from './support/painted-by-cli.js';
import { type CompPage, type CompPageOptions, openComp } from './support/plugin-comp-page.js';
import { until } from './support/plugin-page.js';
import { pluginSuite } from './support/plugin-suite.js';
import { PLUGIN_FRAME, pluginShot } from './support/plugin-shot.js';
import { plateOf, worstDifference } from './support/workbench-shots.js';

const { inChromium, browser, site } = pluginSuite('after-effects');

function open(options: CompPageOptions = {}): Promise<CompPage> {
  site().put('cut.psd', pluginShot());
  return openComp(browser(), site(), 'cut.psd', options);
}

const PLATE = 'Haikei – gouache · BG';

const stop = async ({ page }: CompPage): Promise<void> => {
  await page.locator('.run .push').click();
  await page.locator('.run').waitFor({ state: 'detached' });
};

/** Without alpha, which a photo has nothing to say with. */
const coloursOf = ({ data }: { readonly data: ArrayLike<number> }): Uint8Array => {
  const pixels = PLUGIN_FRAME.width * PLUGIN_FRAME.height;
  const channels = data.length / pixels;
  return Uint8Array.from({ length: 3 * pixels }, (_, i) => data[Math.floor(i / 3) * channels + (i % 3)]!);
};

const paint = async (comp: CompPage): Promise<string> => {
  await comp.begin();
  return comp.page.locator('.result').innerText();
};

inChromium(
  'a cut is painted, stopped, painted, painted again, undone: the plate is the command line’s, on the layer above BG',
  async () => {
    const comp = await open();
    const [stack, project] = [await comp.stack(), await comp.project()];
    await comp.begin();
    await stop(comp);
    expect([await comp.stack(), await comp.project(), await comp.history()]).toEqual([stack, project, []]);

    expect(await paint(comp)).toMatch(/exactly as it is/);
    expect(await comp.history()).toEqual([PLATE]);
    const at = stack.findIndex((line) => line.startsWith('◉ BG '));
    const after = (await comp.stack()).map((line) => line.replaceAll(/ {2,}/g, '  '));
    expect(after.slice(at, at + 2)).toEqual([
      `◉ ${PLATE}  plate  painted by Haikei from “BG”`,
      '○ BG  bg  its name says “bg”',
    ]);
    const file = decode(await comp.read('/cuts/Haikei/cut/001/BG.png'));
    const wanted = await plateOf(await paintedByCli(pluginShot(), []));
    expect([file.width, file.height]).toEqual([PLUGIN_FRAME.width, PLUGIN_FRAME.height]);
    expect(worstDifference({ data: coloursOf(file) }, { data: coloursOf(wanted) })).toBeLessThanOrEqual(1);

    await paint(comp);
    await until(comp.page, () => window.afterEffects.history().length === 2);
    expect(await comp.stack()).toHaveLength(stack.length + 1);
    for (let i = 0; i < 2; i++) await comp.page.evaluate(() => window.afterEffects.undo());
    expect([await comp.stack(), await comp.project()]).toEqual([stack, project]);

    const hosts = comp.requests.map((address) => new URL(address).hostname).filter((host) => host !== '');
    expect(new Set(hosts)).toEqual(new Set(['localhost', '127.0.0.1']));
    expect(comp.complaints).toEqual([]);
    await comp.close();
  },
);

const SHEET = '/sheets/cut.xdts';

inChromium('a damaged time sheet is told in the panel, and another one can be chosen', async () => {
  const comp = await open();
  const { page } = comp;
  await page.evaluate((path) => {
    window.afterEffects.write(path, 'exchangeDigitalTimeSheet Save Data\n{');
    window.afterEffects.fileToOpen = path;
  }, SHEET);
  await page.locator('.sheet-line .link', { hasText: 'Choose' }).click();
  await page.locator('.notice').first().waitFor();
  expect(await page.locator('.notice').first().innerText()).toContain('cut.xdts');
  expect(await page.locator('.sheet-line .link').count()).toBeGreaterThan(1);
  await page.locator('.sheet-line .link', { hasText: 'Without' }).click();
  await page.locator('.slot').waitFor();
  expect(comp.complaints).toEqual([]);
  await comp.close();
});

inChromium(
  'in both languages, themes and two widths nothing is too wide, and axe has nothing to say',
  async () => {
    for (const uiLocale of ['en_US', 'ja_JP'])
      for (const colorScheme of ['dark', 'light'] as const)
        for (const width of [230, 420]) {
          const viewport = { width, height: 860 };
          const comp = await open({ uiLocale, colorScheme, viewport });
          await comp.page.locator('.sheet-line').waitFor();
          const isTooWide = await comp.page.evaluate(() => {
            const scroll = document.querySelector('.scroll')!;
            return scroll.scrollWidth > scroll.clientWidth;
          });
          expect([uiLocale, colorScheme, width, isTooWide]).toEqual([uiLocale, colorScheme, width, false]);
          expect(await comp.violations()).toEqual([]);
          await comp.close();
        }
  },
);
