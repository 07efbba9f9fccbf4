/**
 * The built plugin in the fake Photoshop in Chromium, over one shot: sizes, start, what crosses the bridge in a second, and
 * seconds and memory of painting. Prints one JSON line. node bench/measure-plugin.mjs SHOT.psd
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveFakePhotoshop } from '../scripts/serve-fake-photoshop.mjs';
import { memoryOf } from './browser-memory.mjs';

const [shot] = process.argv.slice(2);
const LONG = 1_800_000;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const { url, plugin, close } = await serveFakePhotoshop([shot]);
const sizeOf = (name) => statSync(join(plugin, name)).size;
const sizes = {
  script: sizeOf('index.js'),
  page: sizeOf('webview.html'),
  runtime: sizeOf('ort-wasm-simd-threaded.wasm'),
};
const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const browser = await chromium.connect(server.wsEndpoint());
const page = await browser.newPage({ viewport: { width: 280, height: 860 } });
page.setDefaultTimeout(LONG);
const problems = [];
page.on('pageerror', ({ message }) => problems.push(message));
await page.goto(`${url}?psd=${basename(shot)}&panel=closed`);
while (!(await page.evaluate(() => window.fake?.photoshop.open.length > 0))) await page.waitForTimeout(100);

const start = await page.evaluate(async () => {
  const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/index.js'));
  const scriptMs = window.fake.setUpAt - Math.max(window.fake.readyAt, script.responseEnd);
  const from = performance.now();
  window.fake.openPanel();
  while (document.querySelector('.layer') === null) await new Promise(requestAnimationFrame);
  return { scriptMs, panelMs: performance.now() - from };
});
// Only the run is measured, not the little pictures.
for (const section of [1, 2, 3]) await page.locator('.section-title').nth(section).click();

// A whole run, with choosing a driver and loading its page.
const beforeMB = memoryOf(server.process().pid);
let peakMB = beforeMB;
const watch = setInterval(() => (peakMB = Math.max(peakMB, memoryOf(server.process().pid))), 250);
await page.locator('.push-primary[aria-disabled=false]').click();
const from = performance.now();
await page.locator('.result').waitFor();
const seconds = (performance.now() - from) / 1000;
clearInterval(watch);

/** Messages of several frames: from when the first is sent until the last has been acknowledged. */
const { bridge, tiles } = await page.evaluate(() => {
  const { messages } = window.fake.log;
  const rateOf = (from) => {
    let [letters, milliseconds, since] = [0, 0, 0];
    for (const sent of messages.filter((one) => one.from === from && one.kind === 'data' && one.parts > 1)) {
      if (sent.part === 0) since = sent.at;
      letters += sent.letters;
      const isAck = (one) => one.from !== from && one.kind === 'ack' && one.n === sent.n && one.at > sent.at;
      if (sent.part === sent.parts - 1) milliseconds += messages.find(isAck).at - since;
    }
    return (letters * 0.75) / 1000 / milliseconds;
  };
  const isTile = (one) => one.from === 'page' && one.kind === 'data' && one.part === 0 && one.letters > 2e6;
  return {
    bridge: { toPage: rateOf('host'), toHost: rateOf('page') },
    tiles: messages.filter(isTile).length,
  };
});
const result = { sizes, start, bridge, paint: { seconds, tiles, beforeMB, peakMB }, problems };
await browser.close();
await server.close();
close();
process.stdout.write(`${JSON.stringify(result)}\n`);
