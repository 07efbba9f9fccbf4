/**
 * The workbench in Chromium over one shot: seconds until the picture is on show, until nothing of it is rough, until a
 * preview is, until the picture follows a light, a hand and a mixture, and until a plate is in; milliseconds from frame to
 * frame while the picture is moved and zoomed; memory of all of the browser's processes. A step that takes longer than
 * PATIENCE seconds is given up, told and null, and what needs it is left out; so it always comes to its end. Prints one JSON
 * line. node bench/measure-workbench.mjs SITE SHOT.psd [--open-only] [--patience SECONDS]
 */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { serveFolder } from '../scripts/serve-folder.mjs';
import { memoryOf } from './browser-memory.mjs';
import { frameTimes } from './frame-times.mjs';
import { followMemory } from './follow-memory.mjs';

const [site, shot, ...options] = process.argv.slice(2);
const at = options.indexOf('--patience');
const patience = 1000 * (at < 0 ? 300 : Number(options[at + 1]));

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const browser = await chromium.connect(server.wsEndpoint());
const { url, close } = await serveFolder(site);
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.setDefaultTimeout(patience);
await page.goto(url);
await page.locator('.bench').waitFor();
const memory = followMemory(server.process().pid);
const [result, missed] = [{ emptyMB: memory.least }, []];

/** Keeps what a step finds under its name; null, and told, where it is given up. */
async function step(name, work) {
  const from = performance.now();
  result[name] = await work().catch((error) => {
    missed.push(name);
    process.stderr.write(`${name}: given up (${error.message.split('\n')[0]})\n`);
    return null;
  });
  process.stderr.write(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  return result[name] !== null;
}

/** Seconds until something is so; looked at by the page itself at every frame. */
async function secondsUntil(condition, act = () => Promise.resolve(), argument = null) {
  const from = performance.now();
  await act();
  await page.waitForFunction(condition, argument, { polling: 'raf' });
  return (performance.now() - from) / 1000;
}

const isPictureShown = () => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1);
  return data[3] === 255;
};
const isWhole = () => (document.querySelector('canvas').dataset.missing ?? '0') === '0';
const isPreviewShown = () => document.querySelector('.preview:not(.working) img') !== null;
const areThumbnailsShown = () => document.querySelectorAll('.tile img').length >= 4;
const isAnotherPreview = (before) => {
  const image = document.querySelector('.preview:not(.working) img');
  return image !== null && image.src !== before;
};
const isPainted = () => document.querySelector('.result') !== null;
/** What the network has painted, not what was mixed for now. */
const isExact = () => document.querySelector('.bench-view-tools [role=status]').innerText.includes('painted');

/** By its path: the browser is on this machine, and a large file would otherwise be sent to it for minutes. */
async function chooseFile() {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument');
  const input = { nodeId: root.nodeId, selector: 'input[type=file]' };
  const { nodeId } = await devtools.send('DOM.querySelector', input);
  await devtools.send('DOM.setFileInputFiles', { nodeId, files: [resolve(shot)] });
}

/** From when the page has the file. */
async function openTime() {
  await page.evaluate(() => {
    const chosen = () => (window.chosenAt ??= performance.now());
    document.addEventListener('change', chosen, { capture: true });
  });
  await chooseFile();
  await page.waitForFunction(isPictureShown, null, { polling: 'raf' });
  return page.evaluate(() => (performance.now() - window.chosenAt) / 1000);
}

async function previewAfterMove() {
  const shown = await page.evaluate(() => document.querySelector('.preview img').src);
  await page.locator('.map').focus();
  return secondsUntil(isAnotherPreview, () => page.keyboard.press('ArrowRight'), shown);
}

/** The page notes when it hears of an act, and when its picture shows something else after that. */
const watchLive = () => {
  const canvas = document.querySelector('canvas');
  const began = () => (window.live = { from: performance.now(), old: canvas.dataset.live, shown: null });
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, began, { capture: true });
  const changed = () => {
    if (canvas.dataset.live !== window.live.old) window.live.shown ??= performance.now();
  };
  new MutationObserver(changed).observe(canvas, { attributeFilter: ['data-live'] });
};
const firstLive = () => (window.live.shown === null ? false : (window.live.shown - window.live.from) / 1000);
const sinceAct = () => (performance.now() - window.live.from) / 1000;

/** Seconds from when the page hears of an act until the picture shows something else, and until that is what the network paints. */
async function followed(act) {
  await act();
  const first = await (await page.waitForFunction(firstLive, null, { polling: 'raf' })).jsonValue();
  await page.waitForFunction(isExact, null, { polling: 'raf' });
  return { first, exact: await page.evaluate(sinceAct) };
}

const tile = (name) => page.locator('.tile', { hasText: name }).click();
const slider = (name, key) => page.getByRole('slider', { name }).press(key);

async function liveTimes() {
  await page.evaluate(watchLive);
  const hands = await page.locator('.tiles').first().locator('.tile').allInnerTexts();
  const afresh = await followed(() => tile(hands[1]));
  await followed(() => slider('Strength', 'ArrowLeft'));
  await followed(() => tile(hands[0]));
  const hand = await followed(() => tile(hands[1]));
  const light = await followed(() => tile('Dusk'));
  const mixture = await followed(() => slider(hands[0], 'ArrowRight'));
  return { afresh, hand, light, mixture };
}

async function measure() {
  if (!(await step('openSeconds', openTime))) return;
  await step('wholeSeconds', async () => result.openSeconds + (await secondsUntil(isWhole)));
  await step('frames', () => frameTimes(page));
  if (options.includes('--open-only')) return;
  // The network is loaded and measured for the first of all pictures; sliders are moved when that is over.
  const isReady = await step('readySeconds', async () => {
    const preview = await secondsUntil(isPreviewShown);
    return preview + (await secondsUntil(areThumbnailsShown));
  });
  result.openMB = memoryOf(server.process().pid);
  if (isReady) {
    await step('previewSeconds', previewAfterMove);
    await step('live', liveTimes);
  }
  await step('paintSeconds', () => secondsUntil(isPainted, () => page.locator('.push-primary').click()));
}

await measure();
result.peakMB = memory.end();
await browser.close();
await server.close();
close();
process.stdout.write(`${JSON.stringify({ ...result, missed })}\n`);
process.exit(0);
