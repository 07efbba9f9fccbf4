import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { rectFromSize } from '../../src/geometry/rect.js';
import { PsdHost } from '../../src/host/psd/psd-host.js';
import { rawTiff, shape } from '../unit/pictures/raw-tiff.js';
import { shotBytes } from './support/small-shot.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

const [WIDTH, HEIGHT] = [320, 180];
const [LEFT, RIGHT] = [
  [200, 80, 40],
  [30, 90, 180],
] as const;

/** Of two colours, the one on the left of the other. */
const samples = (channels: 3 | 4): Uint8Array =>
  Uint8Array.from({ length: WIDTH * HEIGHT * channels }, (_, i) => {
    const x = Math.floor(i / channels) % WIDTH;
    return (x < WIDTH / 2 ? LEFT : RIGHT)[i % channels] ?? 255;
  });

const frame = { width: WIDTH, height: HEIGHT } as const;
const layer = {
  kind: 'layer',
  name: 'BG',
  bounds: rectFromSize(WIDTH, HEIGHT),
  pixels: { ...frame, channels: 4, depth: 8, data: samples(4) },
} as const;

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'cut.jpg': () => encodeJpeg({ ...frame, data: samples(4) }, 95).data,
  'cut.tif': () => rawTiff(samples(3), shape(WIDTH, HEIGHT, [8, 8, 8], 2)),
  'cut.png': () => encodePng({ ...frame, channels: 3, data: samples(3) }),
  'cut.psb': () => shotBytes([layer], { ...frame, large: true }),
};

/** What is drawn left and right of the middle of the canvas. */
const colours = ({ page }: WorkbenchPage): Promise<readonly (readonly number[])[]> =>
  page.evaluate(() => {
    const { width, height } = document.querySelector('canvas')!;
    const context = document.querySelector('canvas')!.getContext('2d')!;
    const at = (x: number): number[] => [...context.getImageData(x * width, height / 2, 1, 1).data];
    return [at(0.45), at(0.55)];
  });

const worst = (found: readonly number[], wanted: readonly number[]): number =>
  Math.max(...wanted.map((value, i) => Math.abs(found[i]! - value)));

inChromium.each([
  ['cut.jpg', 'dropped', 'psd'],
  ['cut.tif', 'dropped', 'psd'],
  ['cut.png', 'chosen', 'psd'],
  ['cut.jpg', 'chosen', 'psd'],
  ['cut.psb', 'dropped', 'psb'],
] as const)('%s is %s, shown, and saved as a document', async (name, way, extension) => {
  const place = createWorkplace();
  const bench = await open();
  const { page } = bench;
  const bytes = FILES[name]!();
  if (way === 'dropped') await bench.drop({ [name]: bytes });
  else await bench.choose(place.write(name, bytes));
  await page.locator('.layer', { hasText: 'BG' }).waitFor();
  await page.waitForFunction(() => document.querySelector('canvas')!.dataset['missing'] === '0');
  const [left, right] = await colours(bench);
  const most = name === 'cut.jpg' ? 3 : 0;
  expect(worst(left!, LEFT)).toBeLessThanOrEqual(most);
  expect(worst(right!, RIGHT)).toBeLessThanOrEqual(most);
  const download = page.waitForEvent('download');
  const saved = await bench.saved('Save');
  expect((await download).suggestedFilename()).toBe(`cut.${extension}`);
  if (extension === 'psb') expect(saved.equals(bytes)).toBe(true);
  const shot = await new PsdHost('cut', new Uint8Array(saved)).readShot(new AbortController().signal);
  expect([shot.width, shot.height]).toEqual([WIDTH, HEIGHT]);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
