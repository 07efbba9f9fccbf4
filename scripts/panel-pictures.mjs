// The panel over a world in memory, in Chromium, as pictures to look at: widths, themes, languages, and what it goes
// through. Use: node scripts/panel-pictures.mjs OUT [NAME…] (only scenes whose name holds one of these).
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { decodePicture } from '../dist/pictures/decode-picture.js';
import { applyLight } from '../dist/raster/light/apply-light.js';
import { compileLight } from '../dist/raster/light/compile-light.js';
import { readLightScript } from '../dist/raster/light/parse-light-script.js';
import { pngDataUrl } from '../dist/raster/png/png-data-url.js';
import { bundleTestPage } from './bundle-test-page.mjs';
import { inPackage } from './package-root.mjs';

const [out = 'out/panel', ...names] = process.argv.slice(2);
const built = join(inPackage('dist'), 'panel-page');

const decode = async (path) =>
  (await decodePicture(new AbortController().signal, await readFile(path), path)).pixels;

function crop(pixels, left, top, width, height) {
  const { channels, data } = pixels;
  const cut = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * pixels.width + left) * channels;
    cut.set(data.subarray(from, from + width * channels), y * width * channels);
  }
  return { ...pixels, width, height, data: cut };
}

/** Mean of blocks, to about `width` pixels. */
function shrink(pixels, width) {
  const { channels, data } = pixels;
  const block = Math.max(1, Math.floor(pixels.width / width));
  const [w, h] = [Math.floor(pixels.width / block), Math.floor(pixels.height / block)];
  const small = new Uint8Array(w * h * channels);
  for (let i = 0; i < small.length; i++) {
    const [c, x, y] = [i % channels, Math.floor(i / channels) % w, Math.floor(i / channels / w)];
    let sum = 0;
    for (let b = 0; b < block * block; b++) {
      const at = (y * block + Math.floor(b / block)) * pixels.width + x * block + (b % block);
      sum += data[at * channels + c];
    }
    small[i] = Math.round(sum / (block * block));
  }
  return { ...pixels, width: w, height: h, data: small };
}

const picture = (pixels) => ({ url: pngDataUrl(pixels), width: pixels.width, height: pixels.height });

async function makePictures() {
  const before = await decode(inPackage('docs/images/before.jpg'));
  const after = await decode(inPackage('docs/images/after.jpg'));
  const [small, painted] = [shrink(before, 150), shrink(after, 150)];
  const region = [Math.floor(before.width / 2) - 210, Math.floor(before.height * 0.55) - 80, 420, 160];
  const lights = {};
  for (const name of await readdir(inPackage('lights'))) {
    const script = readLightScript(await readFile(inPackage('lights', name), 'utf8'), name);
    const layers = compileLight(script, { plate: painted, frame: painted, offset: { x: 0, y: 0 } });
    lights[script.id] = picture(applyLight(layers, painted));
  }
  return {
    map: picture(small),
    before: picture(crop(before, ...region)),
    after: picture(crop(after, ...region)),
    hands: { gouache: picture(painted), watercolour: picture(painted), poster: picture(painted) },
    lights,
  };
}

/** What is done to the panel before its picture is taken. */
const ACTS = {
  ready: async () => {},
  role: async (page) => {
    await page.locator('.layer', { hasText: 'BOOK' }).locator('.role').click();
  },
  corrected: async (page) => {
    await page.locator('.layer', { hasText: 'BOOK' }).locator('.role').click();
    await page.locator('.choice').first().click();
  },
  lower: async (page) => {
    await page.locator('.scroll').evaluate((node) => node.scrollTo(0, 9999));
  },
  mixed: async (page) => {
    await page.locator('.section-title').nth(0).click();
    await page.locator('.section-title').nth(1).click();
    const sliders = page.locator('input[type=range]');
    await sliders.nth(1).fill('60');
    await page.locator('.tile').nth(5).click();
  },
  draft: async (page) => {
    await page.locator('.section-title').nth(0).click();
    await page.locator('.preset-bar .link').click();
    await page.locator('.text-field').fill('Cut 12, dusk');
  },
  running: async (page) => {
    await page.locator('.push-primary').click();
    await page.waitForTimeout(500);
  },
  stopped: async (page) => {
    await page.locator('.push-primary').click();
    await page.waitForTimeout(300);
    await page.locator('.run .push').click();
  },
  done: async (page) => {
    await page.locator('.push-primary').click();
    await page.waitForTimeout(3300);
  },
  refused: async (page) => {
    await page.locator('.header .link').click();
    await page.locator('select').nth(1).selectOption('foreign');
    await page.locator('.header .link').click();
  },
  settings: async (page) => {
    await page.locator('.header .link').click();
    await page.locator('.push').click();
    await page.waitForTimeout(100);
  },
  focus: async (page) => {
    for (let i = 0; i < 7; i++) await page.keyboard.press('Tab');
  },
};

const scenes = [];
for (const width of [230, 280, 420])
  for (const theme of ['dark', 'light'])
    for (const locale of ['en', 'ja']) scenes.push({ act: 'ready', width, theme, locale });
for (const act of Object.keys(ACTS).slice(1)) {
  scenes.push(
    { act, width: 230, theme: 'dark', locale: 'en' },
    { act, width: 280, theme: 'light', locale: 'ja' },
  );
}

const GROUNDS = { dark: '#535353', light: '#f0f0f0' };

async function shoot(browser, { act, width, theme, locale }, pictures) {
  const height = 860;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const styles = ['panel.css', 'browser.css'].map((name) => readFile(inPackage('src/panel', name), 'utf8'));
  await page.setContent(`<!doctype html><html lang="${locale}"><title>Haikei</title>
    <style>body{margin:0;background:${GROUNDS[theme]}}#panel{position:relative;height:${height}px}
    ${(await Promise.all(styles)).join('\n')}</style><div id="panel"></div>`);
  await page.addScriptTag({ path: join(built, 'page.js') });
  await page.evaluate((options) => window.showPanel(options), { locale, widgets: 'plain', pictures });
  await page.waitForTimeout(1200);
  await ACTS[act](page);
  await page.waitForTimeout(150);
  const name = `${act}-${width}-${theme}-${locale}.png`;
  await page.screenshot({ path: join(out, name) });
  const wide = await page.evaluate(() => {
    const scroll = document.querySelector('.scroll');
    return scroll.scrollWidth > scroll.clientWidth;
  });
  if (wide) problems.push('something is wider than the panel');
  await context.close();
  for (const problem of problems) process.stdout.write(`${name}: ${problem}\n`);
}

await mkdir(out, { recursive: true });
await bundleTestPage({ page: 'test/fakes/panel/page.ts' }, built);
const pictures = await makePictures();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const scene of scenes) {
    const label = `${scene.act}-${scene.width}-${scene.theme}-${scene.locale}`;
    if (names.length === 0 || names.some((name) => label.includes(name)))
      await shoot(browser, scene, pictures);
  }
} finally {
  await browser.close();
  await rm(built, { recursive: true, force: true });
}
