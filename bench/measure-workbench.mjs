/**
 * The workbench in Chromium over one shot: seconds until the picture is on show, until nothing of it is rough, until a
 * preview is, until the picture follows a light, a hand and a mixture, and until a plate is in; milliseconds from frame to frame while the picture is moved and zoomed; memory of all
 * of the browser's processes. Prints one JSON line. node bench/measure-workbench.mjs SITE SHOT.psd [--open-only]
 */
import { chromium } from 'playwright-core';
import { serveFolder } from '../scripts/serve-folder.mjs';
import { memoryOf } from './browser-memory.mjs';

const [site, shot, extent] = process.argv.slice(2);
const LONG = 1_800_000;

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const browser = await chromium.connect(server.wsEndpoint());
const { url, close } = await serveFolder(site);
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.setDefaultTimeout(LONG);
await page.goto(url);
await page.locator('.bench').waitFor();
const emptyMB = memoryOf(server.process().pid);
let peakMB = emptyMB;
const watch = setInterval(() => (peakMB = Math.max(peakMB, memoryOf(server.process().pid))), 250);

/** Seconds until something is so; looked at by the page itself at every frame. */
async function secondsUntil(condition, act) {
  const from = performance.now();
  await act();
  await page.waitForFunction(condition, null, { polling: 'raf' });
  return (performance.now() - from) / 1000;
}

const isPictureShown = () => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1);
  return data[3] === 255;
};
const isPreviewShown = () => document.querySelector('.preview:not(.working) img') !== null;

const openSeconds = await secondsUntil(isPictureShown, () =>
  page.locator('input[type=file]').setInputFiles(shot),
);
const isWhole = () => (document.querySelector('canvas').dataset.missing ?? '0') === '0';
const wholeSeconds = openSeconds + (await secondsUntil(isWhole, () => Promise.resolve()));

/**
 * Milliseconds from one frame to the next while the picture is moved and zoomed in every frame, as long as two seconds: the
 * median, and what one of twenty frames exceeds.
 */
async function frameTimes() {
  const times = await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const pointer = (type, clientX) =>
      canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, clientY: y, bubbles: true }));
    canvas.setPointerCapture = () => undefined;
    const found = [];
    let last = performance.now();
    const end = last + 2000;
    pointer('pointerdown', x);
    while (last < end) {
      const now = await new Promise(requestAnimationFrame);
      found.push(now - last);
      last = now;
      pointer('pointermove', x + 80 * Math.sin(now / 200));
      const deltaY = 12 * Math.cos(now / 300);
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, cancelable: true }));
    }
    pointer('pointerup', x);
    return found.slice(2);
  });
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { frames: sorted.length, median: at(0.5), slow: at(0.95) };
}

async function finish(result) {
  clearInterval(watch);
  await browser.close();
  await server.close();
  close();
  process.stdout.write(`${JSON.stringify({ ...result, emptyMB, peakMB })}\n`);
  process.exit(0);
}

const frames = await frameTimes();
if (extent === '--open-only') await finish({ openSeconds, wholeSeconds, frames });
// The network is loaded and measured for the first of all pictures; a slider is moved when that is over.
await page.waitForFunction(isPreviewShown, null);
await page.waitForFunction(() => document.querySelectorAll('.tile img').length >= 4);
const openMB = memoryOf(server.process().pid);
const shown = await page.evaluate(() => [...document.querySelectorAll('.preview img')].at(0).src);
await page.locator('.map').focus();
const from = performance.now();
await page.keyboard.press('ArrowRight');
await page.waitForFunction(
  (before) => {
    const image = document.querySelector('.preview:not(.working) img');
    return image !== null && image.src !== before;
  },
  shown,
  { polling: 'raf' },
);
const previewSeconds = (performance.now() - from) / 1000;
/** Seconds from an act until the picture shows something else, and until that is what the network paints. */
async function followed(act) {
  const before = await page.evaluate(() => document.querySelector('canvas').dataset.live);
  const start = performance.now();
  await act();
  const since = () => (performance.now() - start) / 1000;
  await page.waitForFunction((old) => document.querySelector('canvas').dataset.live !== old, before, {
    polling: 'raf',
  });
  const first = since();
  const isExact = () =>
    document.querySelector('.bench-view-tools [role=status]').innerText.includes('painted');
  await page.waitForFunction(isExact, null, { polling: 'raf' });
  return { first, exact: since() };
}
const tile = (name) => page.locator('.tile', { hasText: name }).click();
const hands = await page.locator('.tiles').first().locator('.tile').allInnerTexts();
const afresh = await followed(() => tile(hands[1]));
await followed(() => page.getByRole('slider', { name: 'Strength' }).press('ArrowLeft'));
await followed(() => tile(hands[0]));
const hand = await followed(() => tile(hands[1]));
const light = await followed(() => tile('Dusk'));
const mixture = await followed(() => page.getByRole('slider', { name: hands[0] }).press('ArrowRight'));
const live = { afresh, hand, light, mixture };
const isPainted = () => document.querySelector('.result') !== null;
const paintSeconds = await secondsUntil(isPainted, () => page.locator('.push-primary').click());
await finish({ openSeconds, wholeSeconds, frames, previewSeconds, live, paintSeconds, openMB });
