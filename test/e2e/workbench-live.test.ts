import type { Page } from 'playwright-core';
import { cel, shotBytes } from './support/small-shot.js';
import { FRAME, photoLayer } from './support/workbench-shots.js';
import { closeGate, openGate, withGate } from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

/** What is on show, small. */
const seen = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const small = document.createElement('canvas');
    [small.width, small.height] = [64, 36];
    const context = small.getContext('2d')!;
    context.drawImage(document.querySelector('canvas')!, 0, 0, 64, 36);
    return [...context.getImageData(0, 0, 64, 36).data];
  });

/** Of all samples, in steps of 8 bit. */
const meanDifference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

const livesOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('canvas')!.dataset['live']!);

/** Waits for another live picture than the one that was there before an act. */
async function followed(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await livesOf(page);
  await act();
  await page.waitForFunction((old) => document.querySelector('canvas')!.dataset['live'] !== old, before);
}

/** The page draws so many frames more; one that is held up draws none. */
const draws = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, frames);

inChromium('the picture follows a slider, and the page goes on while the network is at work', async () => {
  const place = createWorkplace();
  const { folder, url } = await serve((built) => withGate(built, 'run'));
  const bench = await open({}, url);
  const { page } = bench;
  const path = place.write('cut.psd', shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME));
  await bench.choose(path);
  await page.locator('.slot').waitFor();
  await page.waitForFunction(() => document.querySelector('canvas')!.dataset['missing'] === '0');
  const strength = page.getByRole('slider', { name: 'Strength' });
  await strength.waitFor();
  const [photo, lives] = [await seen(page), await livesOf(page)];

  // The network is held as if it took for ever: nothing is shown yet, and the page draws, zooms and moves sliders.
  await strength.press('ArrowLeft');
  await draws(page, 30);
  const at = (): Promise<string> => page.evaluate(() => document.querySelector('canvas')!.dataset['at']!);
  const fitted = await at();
  await page.locator('canvas').press('+');
  await draws(page, 2);
  expect(await at()).not.toBe(fitted);
  await page.locator('canvas').press('0');
  await strength.press('ArrowLeft');
  expect(await strength.inputValue()).toBe('98');
  expect(await livesOf(page)).toBe(lives);

  await followed(page, async () => {
    await Promise.resolve();
    openGate(folder);
  });
  await page.locator('.bench-view-tools [role=status]', { hasText: 'preview, not painted yet' }).waitFor();
  await draws(page, 2);
  const painted = await seen(page);
  expect(meanDifference(painted, photo)).toBeGreaterThan(1);

  // What was painted once follows strength and light without the network.
  closeGate(folder);
  await followed(page, () => strength.press('Home'));
  await draws(page, 2);
  expect(meanDifference(await seen(page), photo)).toBeLessThan(meanDifference(painted, photo) / 4);
  await followed(page, () => page.locator('.tile', { hasText: 'Dusk' }).click());
  await draws(page, 2);
  expect(meanDifference(await seen(page), photo)).toBeGreaterThan(1);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
