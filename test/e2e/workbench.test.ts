import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rectFromSize } from '../../src/geometry/rect.js';
import type { Pixels } from '../../src/raster/pixels.js';
import { findChromium } from '../support/find-chromium.js';
import { runHaikei } from './support/run-haikei.js';
import { cel, shotBytes, testPicture } from './support/small-shot.js';
import { openWorkbench, PATIENCE, type WorkbenchPage } from './support/workbench-page.js';
import {
  FRAME,
  namelessShot,
  photoLayer,
  plateOf,
  stackOf,
  worstDifference,
} from './support/workbench-shots.js';
import {
  buildWorkbench,
  failingEngine,
  openGate,
  removeSite,
  serveSite,
  type Site,
  withEngine,
  withGate,
} from './support/workbench-site.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

jest.setTimeout(2 * PATIENCE);

const chromium = findChromium();
// Skipped with these words where no Chromium is found; `CHROMIUM` names one.
const inChromium = chromium ? test : test.skip;
let [browser, folder, site]: [Browser | null, string, Site | null] = [null, '', null];

beforeAll(async () => {
  if (chromium === null) return;
  folder = buildWorkbench();
  site = await serveSite(folder);
  const playwright = await import('playwright-core');
  browser = await playwright.chromium.launch({ executablePath: chromium, args: ['--no-sandbox'] });
});

const ends: (() => void)[] = [];

afterAll(async () => {
  for (const end of ends) end();
  await browser?.close();
  site?.end();
  if (folder !== '') removeSite(folder);
  removeWorkplaces();
});

/** A site whose engine waits for `openGate` before the first message of a type. */
async function behindGate(held: Parameters<typeof withGate>[1]): Promise<readonly [string, string]> {
  const gated = withGate(folder, held);
  const own = await serveSite(gated);
  ends.push(() => {
    own.end();
    removeSite(gated);
  });
  return [gated, own.url];
}

const open = (options = {}, at = site!.url): Promise<WorkbenchPage> => openWorkbench(browser!, at, options);

inChromium(
  'a shot is opened, corrected, painted, stopped, undone, saved: the same as the command line’s',
  async () => {
    const place = createWorkplace();
    const original = namelessShot();
    const path = place.write('cut.psd', original);
    const [gated, url] = await behindGate('run');
    const bench = await open({}, url);
    const { page } = bench;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await bench.choose(path);
    await page.locator('.layer', { hasText: 'BOOK1' }).locator('.role').click();
    await page.locator('.choice', { hasText: 'BG' }).click();
    await page.locator('.layer', { hasText: 'photo' }).locator('.role').click();
    await page.locator('.choice', { hasText: 'None' }).click();
    await page.locator('.slot').waitFor();

    await page.locator('.push-primary').click();
    await page.locator('.run .push').click();
    await page.locator('.notice.calm').waitFor();
    expect((await bench.saved('Save')).equals(original)).toBe(true);

    openGate(gated);
    await bench.paint();
    const job = place.write('job.json', await bench.saved('Job file'));
    const png = await bench.saved('Plate as PNG');
    const saved = await bench.saved('Save');
    await bench.undo();
    expect((await bench.saved('Save')).equals(original)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.slot').waitFor({ state: 'detached' });
    expect((await bench.saved('Save')).equals(saved)).toBe(true);

    const { status } = await runHaikei(
      ['paint', 'cut.psd', '--job', job, '-o', 'cli.psd', '--plate', 'cli.png'],
      {
        cwd: place.folder,
      },
    );
    expect(status).toBe(0);
    const expected = place.read('cli.psd');
    expect(await stackOf(saved)).toEqual(await stackOf(expected));
    const [found, wanted] = [await plateOf(saved), await plateOf(expected)];
    expect([found.width, found.height]).toEqual([wanted.width, wanted.height]);
    expect(worstDifference(found, wanted)).toBeLessThanOrEqual(1);
    expect([...png.subarray(16, 26)]).toEqual([0, 0, 2, 128, 0, 0, 1, 104, 16, 6]);

    await bench.choose(place.write('again.psd', saved));
    await page.locator('.layer', { hasText: 'Haikei' }).waitFor();
    expect((await bench.saved('Save')).equals(saved)).toBe(true);
    expect(bench.requests.filter((at) => !at.startsWith(url) && !at.startsWith('blob:'))).toEqual([]);
    expect(bench.requests.length).toBeGreaterThan(8);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  },
);

inChromium.each(['hello', 'start', 'open', 'run'] as const)(
  'a stop before “%s” of the engine has been answered ends the run',
  async (held) => {
    const place = createWorkplace();
    const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
    const [gated, url] = await behindGate(held);
    const bench = await open({}, url);
    await bench.choose(place.write('cut.psd', original));
    await bench.page.locator('.push-primary').click();
    await bench.page.locator('.run .push').click();
    await bench.page.locator('.notice.calm').waitFor();
    openGate(gated);
    await bench.paint();
    await bench.undo();
    expect((await bench.saved('Save')).equals(original)).toBe(true);
    await bench.close();
  },
);

inChromium('a stop in the middle of the weights ends the run', async () => {
  const place = createWorkplace();
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  const bench = await open();
  await bench.page.context().route('**/*.onnx', () => undefined);
  await bench.choose(place.write('cut.psd', original));
  await bench.page.locator('.push-primary').click();
  await bench.page.locator('.run .push').click();
  await bench.page.locator('.notice.calm').waitFor();
  await bench.page.context().unroute('**/*.onnx');
  await bench.paint();
  await bench.close();
});

inChromium('the picture on show is the document’s, before and after', async () => {
  const place = createWorkplace();
  const bounds = rectFromSize(1300, 700);
  const data = new Uint8Array(bounds.right * bounds.bottom * 4).map((_, i) => [200, 80, 40, 255][i % 4]!);
  const pixels: Pixels = { width: bounds.right, height: bounds.bottom, channels: 4, depth: 8, data };
  const layer = { kind: 'layer', name: 'BG', bounds, pixels } as const;
  const bench = await open();
  await bench.choose(place.write('flat.psd', shotBytes([layer], { width: 1300, height: 700 })));
  const middle = (): Promise<readonly number[]> =>
    bench.page.evaluate(() => {
      const canvas = document.querySelector('canvas')!;
      const context = canvas.getContext('2d')!;
      return [...context.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data];
    });
  await bench.page.waitForFunction(() => {
    const canvas = document.querySelector('canvas')!;
    return canvas.getContext('2d')!.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3] === 255;
  });
  expect(await middle()).toEqual([200, 80, 40, 255]);
  await bench.page.getByRole('button', { name: 'Before / after' }).click();
  const split = bench.page.getByRole('slider', { name: 'Where before ends and after begins' });
  await split.press('ArrowRight');
  expect(await split.getAttribute('aria-valuenow')).toBe('52');
  expect(await middle()).toEqual([200, 80, 40, 255]);
  await bench.close();
});

inChromium('a damaged file is told in words, and what was open stays open', async () => {
  const place = createWorkplace();
  const original = namelessShot();
  const bench = await open();
  await bench.choose(place.write('cut.psd', original));
  await bench.choose(place.write('half.psd', original.subarray(0, 5000)));
  const told = await bench.page.locator('.bench-error').innerText();
  expect(told).toMatch(/\d/);
  await bench.choose(place.write('notes.png', new TextEncoder().encode('no picture at all')));
  expect(await bench.page.locator('.bench-error').innerText()).toContain('notes.png');
  await bench.page.getByRole('button', { name: 'Close the message' }).click();
  expect((await bench.saved('Save')).equals(original)).toBe(true);
  await bench.close();
});

inChromium.each([
  ['out of memory for large tiles goes on with smaller ones', failingEngine(2_500_000), 'painted'],
  ['out of memory for every tile is told', failingEngine(0), 'memory'],
  ['a worker that breaks every time is told', failingEngine(0, true), 'Web Worker'],
])('%s, and the document is unharmed', async (_name, prelude, said) => {
  const place = createWorkplace();
  const changed = withEngine(folder, prelude);
  const failing = await serveSite(changed);
  ends.push(() => {
    failing.end();
    removeSite(changed);
  });
  const bench = await open({}, failing.url);
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  await bench.choose(place.write('cut.psd', original));
  await bench.page.locator('.push-primary').click();
  if (said === 'painted') {
    await bench.page.locator('.result').waitFor();
    expect((await stackOf(await bench.saved('Save'))).join()).toContain('Haikei');
  } else {
    await bench.page.locator('.footer .notice').waitFor();
    expect(await bench.page.locator('.footer .notice').innerText()).toContain(said);
    expect((await bench.saved('Save')).equals(original)).toBe(true);
  }
  await bench.close();
});

inChromium('everything can be done with the keyboard, and one sees where it is', async () => {
  const place = createWorkplace();
  const path = place.write('cut.psd', namelessShot());
  const bench = await open();
  const { page } = bench;
  const chosen = new Promise((resolve, reject) => {
    page.on('filechooser', (chooser) => chooser.setFiles(path).then(resolve, reject));
  });
  // Only then does the browser leave its dialog to the test.
  await page.locator('.bench-welcome').waitFor();
  await page.keyboard.press('Control+o');
  await chosen;
  await page.locator('.layer').first().waitFor();
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let i = 0; i < 60 && !reached.has('Paint background'); i++) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return [
        element.getAttribute('aria-label') ?? element.innerText,
        getComputedStyle(element).outlineStyle,
      ];
    });
    reached.add(name);
    if (outline === 'none') unseen.push(name);
  }
  for (const name of [
    'Open…',
    'Sample shot',
    'Undo',
    'Save',
    'Job file',
    'Fit',
    'Before / after',
    'Settings',
  ])
    expect([...reached]).toContain(name);
  expect([...reached].some((name) => name.startsWith('Picture of cut'))).toBe(true);
  expect([...reached].at(-1)).toBe('Paint background');
  expect(unseen).toEqual([]);
  await bench.close();
});

inChromium.each([
  ['en-US', 'light', 'Drop a PSD', 'Open…'],
  ['ja-JP', 'dark', 'PSD、PSB', '開く…'],
] as const)('%s, %s: the words, and nothing that axe finds', async (locale, colorScheme, welcome, label) => {
  const place = createWorkplace();
  const bench = await open({ locale, colorScheme, reducedMotion: 'reduce' });
  const { page } = bench;
  expect(await page.locator('.bench-welcome').innerText()).toContain(welcome);
  expect(await page.getByRole('button', { name: label }).count()).toBe(1);
  expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
  expect(await bench.violations()).toEqual([]);
  await bench.choose(place.write('cut.psd', namelessShot()));
  await page.locator('.layer').first().waitFor();
  expect(await bench.violations()).toEqual([]);
  await page.locator('.header .link').click();
  await page
    .locator('select')
    .first()
    .selectOption(locale === 'ja-JP' ? 'en' : 'ja');
  await page.getByRole('button', { name: locale === 'ja-JP' ? 'Open…' : '開く…' }).waitFor();
  await bench.close();
});

inChromium('unsaved work is asked about before it goes', async () => {
  const place = createWorkplace();
  const bounds = rectFromSize(96, 64);
  const layer = { kind: 'layer', name: 'BG', bounds, pixels: testPicture(bounds) } as const;
  const path = place.write('cut.psd', shotBytes([layer, cel('A')]));
  const bench = await open();
  const { page } = bench;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await bench.choose(path);
  await bench.choose(path);
  expect(asked).toEqual([]);
  await bench.paint();
  await page.locator('.bench-mark', { hasText: 'not saved' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.layer', { hasText: 'Haikei' }).waitFor();
  expect(asked).toEqual(['confirm']);
  await bench.saved('Save');
  await page.locator('.bench-mark[role=status]', { hasText: /^$/ }).waitFor({ state: 'attached' });
  await bench.choose(path);
  await page.locator('.slot').waitFor();
  expect(asked).toEqual(['confirm']);
  await bench.close();
});

test('the policy of the page names no host, and is the one that the server sends', () => {
  const root = join(__dirname, '../..');
  const page = readFileSync(join(root, 'src/workbench/index.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)!;
  const sources = policy!.split(';').flatMap((rule) => rule.trim().split(/\s+/).slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:']));
  const server = readFileSync(join(root, 'scripts/serve-folder.mjs'), 'utf8').replaceAll(/" \+\s+"/g, '');
  expect(server).toContain(policy);
});
