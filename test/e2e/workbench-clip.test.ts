import { readdirSync } from 'node:fs';
import { rect, rectFromSize } from '../../src/geometry/rect.js';
import { drawn, framesIn, frameShown, samplesOf, worstStep } from './support/workbench-clip-page.js';
import { runHaikei } from './support/run-haikei.js';
import { sheetText } from './support/small-clip.js';
import { group, paintedLayer, shotBytes } from './support/small-shot.js';
import { FRAME, namelessShot } from './support/workbench-shots.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace, type Workplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

/** A drawing that moves with its number; only the first is open, as artists leave them. */
const drawing = (cel: string, number: number, top: number) =>
  paintedLayer(`${cel}_000${number}`, {
    bounds: rect(40 * number, top, 40 * number + 90, top + 120),
    alpha: 200,
    visible: number === 1,
  });

const A = group('A', [drawing('A', 1, 40), drawing('A', 2, 40), drawing('A', 3, 40)]);
const B = group('B', [drawing('B', 1, 180), drawing('B', 2, 180)]);

/** BG, cels, and a BOOK, at a size that is painted in a moment. */
const movingShot = (cels = [A, B]): Uint8Array =>
  shotBytes(
    [
      paintedLayer('BG', { bounds: rectFromSize(FRAME.width, FRAME.height) }),
      ...cels,
      paintedLayer('BOOK1', { bounds: rect(500, 200, 640, 360), alpha: 180 }),
    ],
    FRAME,
  );

/** The frames that the command line has written, in their order. */
function clipFrames(place: Workplace, folder: string): readonly Uint8Array[] {
  const names = readdirSync(place.path(`${folder}/frames`)).sort();
  return names.map((name) => samplesOf(place.read(`${folder}/frames/${name}`)));
}

inChromium(
  'the sample shot is scrubbed, stepped, played and paused, with the pointer and with keys',
  async () => {
    const bench = await open({ reducedMotion: 'reduce' });
    const { page } = bench;
    await page.getByRole('button', { name: 'Sample shot' }).click();
    const slider = page.getByRole('slider', { name: 'Frame' });
    await slider.waitFor();
    const at = async (): Promise<number> => Number(await slider.inputValue());
    expect(await slider.getAttribute('max')).toBe('48');
    expect([await at(), await page.getByRole('button', { name: 'Play' }).count()]).toEqual([1, 1]);

    await slider.press('End');
    await frameShown(bench, /^\d+$/);
    expect(await slider.getAttribute('aria-valuetext')).toBe('frame 48 of 48, 1+24 in seconds and frames');
    await page.getByRole('combobox', { name: 'Frames a second' }).selectOption('12');
    expect(await page.locator('.bench-time').innerText()).toBe('3+12');
    await slider.press('ArrowLeft');
    await page.locator('canvas').press(',');
    expect(await at()).toBe(46);
    await page.keyboard.press('.');
    expect(await at()).toBe(47);

    const track = (await slider.boundingBox())!;
    await page.mouse.click(track.x + track.width / 2, track.y + track.height / 2);
    expect(Math.abs((await at()) - 24.5)).toBeLessThan(2);
    const rows = (await page.locator('.bench-rows').boundingBox())!;
    await page.mouse.move(rows.x + 10, rows.y + 5);
    await page.mouse.down();
    await page.mouse.move(rows.x + rows.width / 4, rows.y + 5);
    await page.mouse.up();
    expect(Math.abs((await at()) - 12.5)).toBeLessThan(2);

    await slider.press('Home');
    await page.locator('canvas').press(' ');
    await page.waitForFunction(() => {
      const [seen, input] = [
        window as { seenFrames?: Set<string> },
        document.querySelector('.bench-frame-slider'),
      ];
      seen.seenFrames ??= new Set();
      seen.seenFrames.add((input as HTMLInputElement).value);
      return seen.seenFrames.size >= 8;
    });
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const paused = await at();
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
    });
    expect(await at()).toBe(paused);
    await bench.close();
  },
);

inChromium('onion skins of the cels and of the background before, and the line between them', async () => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  await bench.choose(place.write('cut.psd', movingShot()));
  const slider = page.getByRole('slider', { name: 'Frame' });
  await slider.press('ArrowRight');
  await frameShown(bench, /^1$/);
  const plain = await drawn(bench);
  const cels = page.getByRole('button', { name: 'Onion: cels' });
  await cels.click();
  await frameShown(bench, /^1 onion$/);
  expect(await drawn(bench)).not.toBe(plain);
  expect(await bench.violations()).toEqual([]);
  await cels.click();
  await frameShown(bench, /^1$/);
  expect(await drawn(bench)).toBe(plain);

  await bench.paint();
  await frameShown(bench, /^1$/);
  await page.waitForFunction((before) => document.querySelector('canvas')!.toDataURL() !== before, plain);
  const painted = await drawn(bench);
  const before = page.getByRole('button', { name: 'Onion: before' });
  await before.click();
  await frameShown(bench, /^1 beside$/);
  const both = await drawn(bench);
  expect([plain, painted]).not.toContain(both);
  await before.click();
  await page.getByRole('button', { name: 'Before / after' }).click();
  await frameShown(bench, /^1 beside$/);
  expect(await bench.violations()).toEqual([]);
  await bench.close();
});

inChromium('exported frames are those of the command line, before painting and after', async () => {
  const place = createWorkplace();
  const path = place.write('cut.psd', movingShot([A]));
  const pairs = [
    [0, '1'],
    [2, '2'],
    [3, '3'],
    [5, 'SYMBOL_NULL_CELL'],
  ] as const;
  const sheet = place.write('cut.xdts', sheetText('A', 6, pairs));
  const args = ['clip', 'cut.psd', '--sheet', 'cut.xdts', '--no-movie'];
  expect((await runHaikei(args, { cwd: place.folder })).status).toBe(0);
  const expected = clipFrames(place, 'cut-clip');
  expect(expected.length).toBe(6);
  const bench = await open();
  const exported = async (...files: readonly string[]): Promise<ReturnType<typeof framesIn>> => {
    await bench.choose(...files);
    await bench.page.locator('.bench-frame-slider[max="6"]').waitFor();
    return framesIn(await bench.saved('Export frames…'));
  };

  const same = await exported(place.path('cut-clip/painted.psd'), sheet);
  expect(Object.values(same).map((frame, i) => worstStep(frame, expected[i]!))).toEqual(Array(6).fill(0));

  const before = await exported(path, sheet);
  expect(Object.keys(before)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `cut_000${number}.png`));
  expect(worstStep(before['cut_0001.png']!, expected[0]!)).toBeGreaterThan(8);
  await bench.paint();
  const after = framesIn(await bench.saved('Export frames…'));
  const differences = Object.values(after).map((frame, i) => worstStep(frame, expected[i]!));
  expect(Math.max(...differences)).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium('frames go into a new folder where the browser can write one', async () => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  await page.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await bench.choose(place.write('cut.psd', movingShot()));
  const button = page.getByRole('button', { name: 'Export frames…' });
  for (const folder of ['cut-frames', 'cut-frames-2']) {
    await button.click();
    await page.waitForFunction(async (name) => {
      const root = await navigator.storage.getDirectory();
      const found: string[] = [];
      const handle = await root.getDirectoryHandle(name).catch(() => null);
      // Not in the types of every compiler yet.
      const entries = handle as unknown as AsyncIterable<readonly [string, unknown]> | null;
      if (entries) for await (const [file] of entries) found.push(file);
      return found.sort().join() === 'cut_0001.png,cut_0002.png,cut_0003.png';
    }, folder);
    await button.waitFor();
  }
  await bench.close();
});

inChromium(
  'a document of one frame has no timeline; a sheet that is none is told, and taken away again',
  async () => {
    const place = createWorkplace();
    const bench = await open();
    const { page } = bench;
    await bench.choose(place.write('one.psd', namelessShot()));
    await page.locator('.layer').first().waitFor();
    expect(await page.locator('.bench-timeline').count()).toBe(0);
    // Both are dropped at once.
    const sheet = new TextEncoder().encode('no sheet at all');
    await bench.drop({ 'cut.psd': movingShot(), 'cut.xdts': sheet });
    const told = page.locator('.bench-clip-problem');
    await told.waitFor();
    expect(await told.innerText()).toContain('cut.xdts');
    await page.getByRole('button', { name: 'Without the time sheet' }).click();
    await page.getByRole('slider', { name: 'Frame' }).waitFor();
    await bench.close();
  },
);
