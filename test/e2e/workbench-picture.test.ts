import { rectFromSize } from '../../src/geometry/rect.js';
import type { Pixels } from '../../src/raster/pixels.js';
import { cel, shotBytes } from './support/small-shot.js';
import { FRAME, photoLayer } from './support/workbench-shots.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

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

inChromium('two paintings are compared, and the first becomes the document again', async () => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  await bench.choose(place.write('cut.psd', original));
  await bench.paint();
  const first = await bench.saved('Save');
  await page.getByRole('slider', { name: 'Strength' }).press('Home');
  await page.locator('.result .link').click();
  await bench.paint();
  const second = await bench.saved('Save');
  expect(second.equals(first)).toBe(false);
  await page.getByRole('button', { name: 'Before / after' }).click();
  await page
    .locator('.bench-choice', { hasText: 'Left of the line' })
    .locator('select')
    .selectOption({ index: 1 });
  expect(await bench.violations()).toEqual([]);
  await page.waitForFunction(() => document.querySelector('canvas')!.dataset['missing'] === '0');
  await page.locator('.bench-choice', { hasText: 'Painting' }).locator('select').selectOption({ index: 0 });
  await page.locator('.bench[aria-busy=false]').waitFor();
  expect((await bench.saved('Save')).equals(first)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.locator('.bench[aria-busy=false]').waitFor();
  expect((await bench.saved('Save')).equals(second)).toBe(true);
  await bench.close();
});

inChromium('two fingers zoom, one moves; nothing moves by itself where that is not wanted', async () => {
  const place = createWorkplace();
  const bench = await open({
    hasTouch: true,
    reducedMotion: 'reduce',
    viewport: { width: 820, height: 1100 },
  });
  const { page } = bench;
  await bench.choose(place.write('cut.psd', shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME)));
  const scale = page.locator('.bench-scale');
  await page.waitForFunction(() => document.querySelector('canvas')!.dataset['missing'] === '0');
  const percent = async (): Promise<number> => Number.parseInt(await scale.innerText(), 10);
  const before = await percent();
  const box = (await page.locator('canvas').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = await page.context().newCDPSession(page);
  const touched = (type: 'touchStart' | 'touchMove' | 'touchEnd', spreads: readonly number[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spreads.map((spread, id) => ({ x: middle.x + spread, y: middle.y, id })),
    });
  await touched('touchStart', [-40, 40]);
  await touched('touchMove', [-80, 80]);
  await touched('touchEnd', []);
  await page.waitForFunction(
    (least) => Number.parseInt(document.querySelector('.bench-scale')!.textContent, 10) > least,
    1.8 * before,
  );
  expect(await percent()).toBeLessThan(2.2 * before);
  const left = (): Promise<string> => page.evaluate(() => document.querySelector('canvas')!.dataset['at']!);
  const at = await left();
  await touched('touchStart', [0]);
  await touched('touchMove', [60]);
  await touched('touchEnd', []);
  await page.waitForFunction((old) => document.querySelector('canvas')!.dataset['at'] !== old, at);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  await bench.close();
});
