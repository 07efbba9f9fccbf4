// The workbench in Chromium as pictures to look at: themes, languages, widths, and what it goes through.
// Use: node scripts/workbench-pictures.mjs OUT [--readme] (after npm run workbench -- --build); `--readme` writes the
// pictures of the README instead.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inPackage } from './package-root.mjs';
import { serveFolder } from './serve-folder.mjs';

const [out = 'out/workbench', mode] = process.argv.slice(2);
const LONG = 600_000;

/** Until previews and thumbnails have come. */
async function settled(page) {
  await page.locator('.layer').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.tile img').length >= 4, null, {
    timeout: LONG,
  });
  await page.locator('.preview:not(.working) img').first().waitFor({ timeout: LONG });
}

async function painted(page) {
  await page.locator('.push-primary').click();
  await page.locator('.result').waitFor({ timeout: LONG });
  await page.getByRole('button', { name: /Before|前と後/ }).click();
  await page.waitForTimeout(2000);
}

const SCENES = {
  empty: async () => {},
  open: settled,
  role: async (page) => {
    await settled(page);
    await page.locator('.layer', { hasText: 'BOOK' }).locator('.role').click();
  },
  close: async (page) => {
    await settled(page);
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: /Larger|拡大/ }).click();
    await page.waitForTimeout(1500);
  },
  painted: async (page) => {
    await settled(page);
    await painted(page);
  },
  timeline: async (page) => {
    await settled(page);
    await painted(page);
    await page.getByRole('slider', { name: /^(Frame|コマ)$/ }).fill('9');
    await page.waitForFunction(
      () => /^\d+ beside$/.test(document.querySelector('canvas').dataset.clip),
      null,
      {
        timeout: LONG,
      },
    );
  },
  error: async (page) => {
    const file = {
      name: 'cut-012.psd',
      mimeType: 'image/png',
      buffer: Buffer.from('8BPS, and then nothing'),
    };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.bench-error').waitFor();
  },
};

const WIDE = { width: 1280, height: 720 };
const TABLET = { width: 820, height: 1100 };
const scenes = [
  ...['dark', 'light'].flatMap((theme) =>
    ['en-US', 'ja-JP'].map((locale) => ({ scene: 'open', theme, locale, viewport: WIDE })),
  ),
  { scene: 'empty', theme: 'dark', locale: 'en-US', viewport: WIDE },
  { scene: 'error', theme: 'light', locale: 'ja-JP', viewport: WIDE },
  { scene: 'role', theme: 'light', locale: 'en-US', viewport: TABLET },
  { scene: 'close', theme: 'dark', locale: 'ja-JP', viewport: WIDE },
  { scene: 'painted', theme: 'dark', locale: 'en-US', viewport: WIDE },
];
const README = [
  { scene: 'painted', theme: 'dark', locale: 'en-US', viewport: WIDE },
  { scene: 'open', theme: 'light', locale: 'ja-JP', viewport: WIDE },
  { scene: 'timeline', theme: 'dark', locale: 'en-US', viewport: WIDE },
];

async function shoot(browser, url, { scene, theme, locale, viewport }) {
  const context = await browser.newContext({ viewport, locale, colorScheme: theme });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => process.stdout.write(`${scene}: ${message}\n`));
  await page.goto(['empty', 'error'].includes(scene) ? url : `${url}#sample`);
  await page.locator('.bench').waitFor();
  await SCENES[scene](page);
  await page.waitForTimeout(500);
  const name =
    mode === '--readme' ? `workbench-${scene}.jpg` : `${scene}-${viewport.width}-${theme}-${locale}.png`;
  const kind = mode === '--readme' ? { type: 'jpeg', quality: 78 } : {};
  await page.screenshot({ path: join(out, name), ...kind });
  process.stdout.write(`${name}\n`);
  await context.close();
}

await mkdir(out, { recursive: true });
const { url, close } = await serveFolder(inPackage('workbench'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const scene of mode === '--readme' ? README : scenes) await shoot(browser, url, scene);
} finally {
  await browser.close();
  close();
}
