import { documentText } from '../fakes/photoshop-page/document-text.js';
import { cutFiles } from '../unit/plugin/support/small-cut.js';
import { openCut } from './support/open-cut.js';
import { until } from './support/plugin-page.js';
import { pluginShot } from './support/plugin-shot.js';
import { pluginSuite } from './support/plugin-suite.js';

const { inChromium, open } = pluginSuite();

const base64 = (files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

inChromium(
  'the packaged command builds a cut behind a dialog that stops it; built, the document is the one that the sources build',
  async () => {
    const plugin = await open(pluginShot(), { panel: 'closed' });
    const { page } = plugin;
    const before = await plugin.text();
    const run = () => page.evaluate(() => window.fake.runCommand('haikeiBuildShot'));
    const alerts = () => page.evaluate(() => window.fake.photoshop.app.alerts);
    // Nothing chosen.
    await run();
    expect(await alerts()).toEqual([]);

    await page.evaluate((files) => window.fake.choose('cut012', files), base64(cutFiles()));
    await page.evaluate(() => window.fake.holdBack('A_0002.png'));
    const stopped = run();
    await page.locator('dialog[open] .bar').waitFor();
    await until(page, () => document.querySelector('dialog .run-left')?.textContent === '2 of 3');
    expect(await page.locator('dialog .run-stage').innerText()).toBe('Reading drawings');
    expect(await page.locator('dialog').getAttribute('aria-label')).toBe('Build a Clip’s Cut');
    await page.locator('dialog .push').click();
    await page.evaluate(() => window.fake.letRead());
    await stopped;
    expect(await page.evaluate(() => window.fake.photoshop.open.length)).toBe(1);

    await run();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await alerts()).toEqual([expect.stringContaining('“c012” is built, with 3 drawings')]);
    const built = await openCut(cutFiles());
    const front = await page.evaluate(() => window.fake.front());
    const withoutIds = (text: string): string => text.replaceAll(/"id": \d+|"active": \[\s*\d*\s*\]/g, '');
    expect(front?.history).toEqual(['New', 'c012']);
    expect(withoutIds(front!.text)).toBe(withoutIds(documentText(built.document)));
    expect([await plugin.text(), plugin.complaints]).toEqual([before, []]);
    await plugin.close();
  },
);

inChromium('in Japanese, refused in words', async () => {
  const plugin = await open(pluginShot(), { panel: 'closed', uiLocale: 'ja_JP' });
  const { page } = plugin;
  await page.evaluate((files) => window.fake.choose('カット12', files), base64(cutFiles('{')));
  await page.evaluate(() => window.fake.runCommand('haikeiBuildShot'));
  const [said] = await page.evaluate(() => window.fake.photoshop.app.alerts);
  expect(said).toMatch(/out\/shot\.json.*[ぁ-ん]/);
  await plugin.close();
});
