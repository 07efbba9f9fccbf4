import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../support/shared-folder.js';
import { type PluginPage, until } from './support/plugin-page.js';
import { pluginSuite } from './support/plugin-suite.js';
import { paintedByCli } from './support/painted-by-cli.js';
import { pluginShot } from './support/plugin-shot.js';
import { plateOf, stackOf, worstDifference } from './support/workbench-shots.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = pluginSuite();
const root = join(__dirname, '../..');
const sample = readFileSync(join(root, 'sample/cut-001.psd'));

const PLATE = 'Haikei – gouache · BG';
const FAST = { model: 'haikei-fast' } as const;
/** How far the bar has come, at every frame from now on until it is gone. */
const watchProgress = ({ page }: PluginPage): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const seen: number[] = [];
    for (;;) {
      const bar = document.querySelector('.run .bar');
      if (!bar) return seen;
      seen.push(Number(bar.getAttribute('aria-valuenow') ?? 0));
      await new Promise(requestAnimationFrame);
    }
  });

/** A plate's record says when it was painted, and so does the document's history of edits. */
const withoutDates = (text: string): string => text.replaceAll(/"xmp": ".*"/g, '');

inChromium(
  'the sample shot is painted, stopped, undone, painted again: the same plate in the same place as the command line’s',
  async () => {
    const plugin = await open(sample, { settings: FAST });
    const { page } = plugin;
    const [before, stack] = [await plugin.text(), await plugin.stack()];
    expect(stack).toEqual(await stackOf(sample));

    await plugin.begin();
    await until(page, () => Number(document.querySelector('.run .bar')?.getAttribute('aria-valuenow')) > 0);
    await plugin.stop();
    expect(await page.locator('.notice.calm').count()).toBe(1);
    expect([await plugin.text(), await plugin.history()]).toEqual([before, ['Open']]);

    await plugin.begin();
    const progress = await watchProgress(plugin);
    await page.locator('.result').waitFor();
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(new Set(progress).size).toBeGreaterThan(3);
    expect(await plugin.history()).toEqual(['Open', PLATE]);
    expect(await page.locator('.result-undo').innerText()).toContain(PLATE);

    // Now, because a page that nobody needs for a minute is unloaded.
    expect(await plugin.loads()).toBe(1);
    expect(page.frames().map((frame) => new URL(frame.url()).hostname)).toEqual(['localhost', '127.0.0.1']);
    const hosts = plugin.requests.map((address) => new URL(address).hostname);
    expect(new Set(hosts.filter((host) => host !== ''))).toEqual(new Set(['localhost', '127.0.0.1']));
    expect(hosts.filter((host) => host === '127.0.0.1')).toHaveLength(1);

    const expected = await paintedByCli(sample, ['--model', 'haikei-fast']);
    expect(await plugin.stack()).toEqual(await stackOf(expected));
    const once = await plugin.samples(PLATE);
    const wanted = await plateOf(expected);
    expect([once.width, once.height, once.depth]).toEqual([wanted.width, wanted.height, wanted.depth]);
    expect(worstDifference(once, wanted)).toBeLessThanOrEqual(1);

    const [text, after] = [await plugin.text(), await plugin.stack()];
    await plugin.paint();
    expect(await page.locator('.result-text').innerText()).toContain('again');
    expect([withoutDates(await plugin.text()), await plugin.stack()]).toEqual([withoutDates(text), after]);

    await page.evaluate(() => window.fake.undo());
    expect([await plugin.text(), await plugin.history()]).toEqual([text, ['Open', PLATE]]);
    await page.evaluate(() => window.fake.undo());
    await page.locator('.slot').waitFor();
    expect([await plugin.text(), await plugin.stack()]).toEqual([before, stack]);

    expect(await page.evaluate(() => window.fake.photoshop.imaging.alive.size)).toBe(0);
    expect(plugin.complaints).toEqual([]);
    await plugin.close();
  },
);

inChromium(
  'a run that was recorded plays in another document, with no panel open and no webview',
  async () => {
    const settings = { ...FAST, strength: 0.75, light: 'dusk' };
    const recorded = await open(pluginShot(), { settings });
    await recorded.page.evaluate(() => window.fake.record());
    await recorded.paint();
    const [step, ...more] = await recorded.page.evaluate(() => window.fake.steps);
    expect(more).toEqual([]);

    const played = await open(pluginShot(), { panel: 'closed' });
    await played.play(step!);
    expect(await played.stack()).toEqual(await recorded.stack());
    const found = await played.samples(PLATE);
    expect(worstDifference(found, await recorded.samples(PLATE))).toBeLessThanOrEqual(1);
    expect([await recorded.loads(), await played.loads()]).toEqual([1, 0]);
    expect([...recorded.complaints, ...played.complaints]).toEqual([]);
    await recorded.close();
    await played.close();
  },
);

inChromium(
  'the command paints behind a dialog, which says what there is to say until it is closed, and else goes by itself',
  async () => {
    const plugin = await open(pluginShot(), { panel: 'closed', settings: FAST });
    const { page } = plugin;
    const running = page.evaluate(() => window.fake.runCommand('haikeiPaintBackground'));
    await page.locator('dialog[open] .bar').waitFor();
    await page.locator('dialog .result').waitFor();
    expect(await page.locator('dialog .result-undo').innerText()).toContain(PLATE);
    await page.locator('dialog .push').click();
    await running;
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await plugin.stack()).toContain(`◉ ${PLATE}`);
    expect(await page.evaluate(() => window.fake.photoshop.app.alerts)).toEqual([]);
    // The same once more: nobody presses anything.
    await page.evaluate(() => window.fake.undo());
    await page.evaluate(() => window.fake.runCommand('haikeiPaintBackground'));
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await plugin.stack()).toContain(`◉ ${PLATE}`);
    // Each dialog has a page of its own.
    expect(await plugin.loads()).toBe(2);
    await plugin.close();
  },
);

inChromium('the settings page measures this machine, and changes the language', async () => {
  const plugin = await open(pluginShot(), { settings: FAST, measured: false });
  const { page } = plugin;
  await page.locator('.header .link').click();
  await page.locator('.push', { hasText: 'Test' }).click();
  await page.locator('.driver').nth(1).waitFor();
  const speeds = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.driver-speed'), ({ textContent }) => textContent),
  );
  expect(speeds.map((text) => Number(/[\d.]+/.exec(text)![0]) > 0)).toEqual([true, true]);
  expect(await page.locator('.driver-name').first().innerText()).toMatch(/^WebView \(wasm\)/);
  await page.locator('sp-dropdown select').first().selectOption({ index: 1 });
  expect(await page.locator('.haikei').getAttribute('lang')).toBe('ja');
  await page.locator('.header .link', { hasText: '戻る' }).click();
  await page.locator('.push-primary', { hasText: '背景を描く' }).waitFor();
  expect(plugin.complaints).toEqual([]);
  await plugin.close();
});

/** Where pictures to look at are left; a folder that is thrown away unless this is set. */
const pictures = (): string => process.env['HAIKEI_PICTURES'] ?? createWorkplace().folder;

inChromium.each([
  ['en_US', 'Paint background'],
  ['ja_JP', '背景を描く'],
])(
  '%s: both themes, at 230 pixels and wider: nothing overflows, nothing that axe finds',
  async (uiLocale, label) => {
    const plugin = await open(sample, { uiLocale, settings: FAST, pictures: true });
    const { page } = plugin;
    const folder = pictures();
    await page.locator('.preview:not(.working) img').first().waitFor();
    await page.locator('.tile img').nth(2).waitFor();
    expect(await page.locator('.push-primary').innerText()).toContain(label);
    const looked = async (name: string): Promise<void> => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [230, 420]) {
          await page.setViewportSize({ width, height: 860 });
          await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}-${uiLocale}.png`) });
          const wide = await page.evaluate(() =>
            [...document.querySelectorAll('.haikei, .scroll, .footer')].filter(
              ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
            ),
          );
          expect([name, width, wide.length]).toEqual([name, width, 0]);
          expect(await plugin.violations()).toEqual([]);
        }
      }
    };
    await looked('paint');
    await page.locator('.layer', { hasText: 'BOOK1' }).locator('.role').click();
    await looked('role');
    await page.locator('.layer', { hasText: 'BOOK1' }).locator('.role').click();
    await page.locator('.scroll').evaluate((node) => node.scrollTo(0, 9999));
    await looked('lower');
    await page.locator('.header .link').click();
    await looked('settings');
    expect(plugin.complaints).toEqual([]);
    await plugin.close();
  },
);

const shared = sharedFolder();
(shared !== null ? inChromium : test.skip)(
  'a document that Photoshop saved is painted as the command line paints it, by the finer network',
  async () => {
    const bytes = readFileSync(join(shared!, 'psd/ag-psd/background.psd'));
    const plugin = await open(bytes);
    await plugin.paint();
    const expected = await paintedByCli(bytes, []);
    expect(await plugin.stack()).toEqual(await stackOf(expected));
    const plate = (await plugin.history()).at(-1)!;
    expect(worstDifference(await plugin.samples(plate), await plateOf(expected))).toBeLessThanOrEqual(1);
    await plugin.close();
  },
);
