import { rectFromSize } from '../../src/geometry/rect.js';
import { cel, shotBytes, testPicture } from './support/small-shot.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import { FRAME, namelessShot, photoLayer, plateOf, worstDifference } from './support/workbench-shots.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

const plainShot = (): Uint8Array => shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);

const whole = ({ page }: WorkbenchPage): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('canvas')!.dataset['missing'] === '0');

/** What is drawn in the left and in the right quarter of the canvas, as two numbers to compare with others. */
const quarters = ({ page }: WorkbenchPage): Promise<readonly number[]> =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const canvas = document.querySelector('canvas')!;
    const [width, height] = [canvas.width >> 2, canvas.height];
    const context = canvas.getContext('2d')!;
    const at = (x: number): number =>
      context.getImageData(x, 0, width, height).data.reduce((sum, value) => (sum * 31 + value) | 0, 0);
    return [at(0), at(3 * width)];
  });

inChromium('the line between before and after is dragged with the mouse and with a finger', async () => {
  const place = createWorkplace();
  const bench = await open({ hasTouch: true });
  const { page } = bench;
  await bench.choose(place.write('cut.psd', plainShot()));
  await whole(bench);
  await bench.paint();
  await page.getByRole('button', { name: 'Before / after' }).click();
  const split = page.getByRole('slider', { name: 'Where before ends and after begins' });
  await whole(bench);
  await split.press('End');
  await whole(bench);
  const [oldLeft, oldRight] = await quarters(bench);
  await split.press('Home');
  const [newLeft, newRight] = await quarters(bench);
  expect([newLeft === oldLeft, newRight === oldRight]).toEqual([false, false]);
  await split.press('PageUp');
  for (let i = 0; i < 20; i++) await split.press('ArrowRight');

  const box = (await page.locator('canvas').boundingBox())!;
  const [at, y] = [(share: number): number => box.x + share * box.width, box.y + box.height / 2];
  const where = async (): Promise<number> => Number(await split.getAttribute('aria-valuenow'));
  expect(await where()).toBe(50);
  expect(await quarters(bench)).toEqual([oldLeft, newRight]);

  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  await page.mouse.move(at(0.7), y, { steps: 5 });
  await page.mouse.move(at(0.98), y, { steps: 5 });
  await page.mouse.up();
  expect(Math.abs((await where()) - 98)).toBeLessThanOrEqual(1);
  expect((await quarters(bench))[1]).not.toBe(newRight);
  await page.mouse.move(at(0.4), y);
  expect(Math.abs((await where()) - 98)).toBeLessThanOrEqual(1);

  const touch = await page.context().newCDPSession(page);
  const touched = (type: 'touchStart' | 'touchMove' | 'touchEnd', shares: readonly number[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: shares.map((share) => ({ x: at(share), y })),
    });
  await touched('touchStart', [0.98]);
  for (const share of [0.8, 0.4, 0.02]) await touched('touchMove', [share]);
  await touched('touchEnd', []);
  expect(Math.abs((await where()) - 2)).toBeLessThanOrEqual(1);
  expect((await quarters(bench))[1]).toBe(newRight);
  expect((await quarters(bench))[0]).not.toBe(oldLeft);
  await bench.close();
});

inChromium('a long run tells how far it is and how long it will take', async () => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  const size = { width: 2560, height: 192 };
  const bounds = rectFromSize(size.width, size.height);
  const layer = { kind: 'layer', name: 'BG', bounds, pixels: testPicture(bounds) } as const;
  await bench.choose(place.write('wide.psd', shotBytes([layer], size)));
  // Every pixel is painted, so that there is more than one tile.
  await page.getByRole('slider', { name: 'Detail' }).press('End');
  await page.evaluate(() => {
    const seen: { shares: number[]; texts: string[] } = { shares: [], texts: [] };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const bar = document.querySelector('.run [role=progressbar]');
      if (!bar) return;
      seen.shares.push(Number(bar.getAttribute('aria-valuenow') ?? 0));
      seen.texts.push(document.querySelector('.run-left')!.textContent);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await bench.paint();
  const { shares, texts } = await page.evaluate(
    () => (window as unknown as { seen: { shares: number[]; texts: string[] } }).seen,
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.some((share) => share > 0 && share < 92)).toBe(true);
  expect(texts.some((text) => /^\d.* left$/.test(text))).toBe(true);
  await bench.close();
});

inChromium('a page that is not seen, and gets no frames to draw, paints and saves all the same', async () => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  await page.addInitScript(() => {
    const draw = window.requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    let hidden = false;
    window.requestAnimationFrame = (drawn) => (hidden ? waiting.push(drawn) : draw(drawn));
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    const hide = (isHidden: boolean): void => {
      hidden = isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
      if (!hidden) for (const drawn of waiting.splice(0)) draw(drawn);
    };
    Object.assign(window, { hide });
  });
  await page.reload();
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((isHidden) => (window as unknown as { hide(h: boolean): void }).hide(isHidden), hidden);
  await bench.choose(place.write('cut.psd', plainShot()));
  await whole(bench);
  const [photo] = await quarters(bench);
  await page.locator('.push-primary').click();
  await page.locator('.run').waitFor();
  await hide(true);
  await page.locator('.result').waitFor();
  const hidden = await bench.saved('Save');
  await hide(false);
  await page.locator('.result .link').click();
  await bench.paint();
  const seen = await bench.saved('Save');
  expect(worstDifference(await plateOf(hidden), await plateOf(seen))).toBe(0);
  await whole(bench);
  expect((await quarters(bench))[0]).not.toBe(photo);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

inChromium.each([
  [1280, 720],
  [1180, 820],
  [820, 1180],
])(
  'at %d × %d all of it is there: nothing is cut off at the side, and axe finds nothing',
  async (width, height) => {
    const place = createWorkplace();
    const bench = await open({
      viewport: { width, height },
      hasTouch: width !== 1280,
      reducedMotion: 'reduce',
    });
    const { page } = bench;
    await bench.choose(place.write('cut.psd', namelessShot()));
    await page.locator('.layer').first().waitFor();
    await whole(bench);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const names = ['Open…', 'Undo', 'Save', 'Plate as PNG', 'Before / after', 'Fit'];
    for (const name of names) {
      const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
      expect([box.x >= 0, box.x + box.width <= width, box.height >= 24]).toEqual([true, true, true]);
    }
    await page.locator('.push-primary').scrollIntoViewIfNeeded();
    const paint = (await page.locator('.push-primary').boundingBox())!;
    expect([paint.x + paint.width <= width, paint.y + paint.height <= height]).toEqual([true, true]);
    const picture = (await page.locator('canvas').boundingBox())!;
    expect(picture.width * picture.height).toBeGreaterThan((width * height) / 4);
    expect(await bench.violations()).toEqual([]);
    await bench.close();
  },
);

inChromium('whatever tries to ask another host is refused by the page itself', async () => {
  const bench = await open();
  const refused = await bench.page.evaluate(async () => {
    const rules = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => rules.add(event.effectiveDirective));
    await fetch('https://example.com/').catch(() => undefined);
    const image = new Image();
    await new Promise((done) => {
      image.onerror = done;
      image.src = 'https://example.com/a.png';
    });
    const script = document.createElement('script');
    await new Promise((done) => {
      script.onerror = done;
      script.src = 'https://example.com/a.js';
      document.head.append(script);
    });
    return [...rules].sort();
  });
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  await bench.close();
});
