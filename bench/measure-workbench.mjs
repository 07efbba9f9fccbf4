/**
 * The workbench in Chromium over one shot: seconds until the picture is on show, until a preview is, and until a plate is
 * in; memory of all of the browser's processes. Prints one JSON line. node bench/measure-workbench.mjs SITE SHOT.psd
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serveFolder } from '../scripts/serve-folder.mjs';

const [site, shot] = process.argv.slice(2);
const LONG = 1_800_000;
const MEGABYTE = 2 ** 20;

/** Memory that belongs to each process alone, and its share of what is shared, of a process and its children. */
function memoryOf(root) {
  const parents = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'));
      parents.set(Number(id), Number(parent));
    } catch {
      continue;
    }
  }
  const isInside = (id) => id === root || (parents.has(id) && isInside(parents.get(id)));
  let sum = 0;
  for (const id of [...parents.keys()].filter(isInside)) {
    try {
      sum += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1]) * 1024;
    } catch {
      continue;
    }
  }
  return sum / MEGABYTE;
}

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
const isPainted = () => document.querySelector('.result') !== null;
const paintSeconds = await secondsUntil(isPainted, () => page.locator('.push-primary').click());
clearInterval(watch);
const result = { openSeconds, previewSeconds, paintSeconds, emptyMB, openMB, peakMB };
await browser.close();
await server.close();
close();
process.stdout.write(`${JSON.stringify(result)}\n`);
