/**
 * Draws docs/images/panel-photoshop.jpg and panel-after-effects.jpg: `node scripts/draw-panel-pictures.mjs [OUT]`, the built
 * panels over the sample shot in the imitations of both hosts, in Chromium. Needs what `npm start` builds.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inPackage } from './package-root.mjs';
import { serveFakeAfterEffects } from './serve-fake-after-effects.mjs';
import { serveFakePhotoshop } from './serve-fake-photoshop.mjs';

const [out = inPackage('docs/images')] = process.argv.slice(2);
const LONG = 600_000;
const SHOT = inPackage('sample/cut-001.psd');
const SCENES = [
  { name: 'panel-photoshop', serve: serveFakePhotoshop, locale: 'en_US', theme: 'dark' },
  { name: 'panel-after-effects', serve: serveFakeAfterEffects, locale: 'ja_JP', theme: 'light' },
];

/** That the machine was measured, so that the panel paints in its webview at once. */
const measured = () => {
  const speeds = { webview: 2, plain: 0.3 };
  for (const version of ['26.0.0', '27.0.0']) {
    const machine = {
      format: 'haikei-machine/1',
      where: `0.1.0 ${version}`,
      speeds,
      hasWebviewFailed: false,
    };
    if (window === window.parent) localStorage.setItem('art.haikei.machine', JSON.stringify(machine));
  }
};

/** Playwright's own way of waiting needs globals that UXP does not have and that are taken away there. */
async function until(page, holds) {
  for (const end = Date.now() + LONG; Date.now() < end; await page.waitForTimeout(250))
    if (await page.evaluate(holds)) return;
  throw new Error(`never came to be: ${holds}`);
}

async function draw(browser, { name, serve, locale, theme }) {
  const site = await serve([SHOT]);
  const context = await browser.newContext({
    viewport: { width: 300, height: 1075 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
  });
  await context.addInitScript(measured);
  const page = await context.newPage();
  await page.goto(`${site.url}?psd=cut-001.psd&locale=${locale}`);
  await until(
    page,
    () =>
      [...document.querySelectorAll('.tile')].length > 6 &&
      [...document.querySelectorAll('.tile')].every((tile) => tile.querySelector('img')) &&
      document.querySelector('.preview:not(.working) img'),
  );
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(out, `${name}.jpg`), type: 'jpeg', quality: 88 });
  await context.close();
  site.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const scene of SCENES) await draw(browser, scene);
await browser.close();
