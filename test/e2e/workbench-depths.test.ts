import { decode } from 'fast-png';
import { rect, rectFromSize } from '../../src/geometry/rect.js';
import { deepPicture } from './support/deep-picture.js';
import { runHaikei } from './support/run-haikei.js';
import { shotBytes } from './support/small-shot.js';
import { FRAME, plateOf, stackOf, worstDifference } from './support/workbench-shots.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

/** Of 16 bits in one of 8. */
const STEP = 257;

/** BG, a cel and a BOOK in front of it, 16 bit. */
function deepShot(): Uint8Array {
  const bounds = rectFromSize(FRAME.width, FRAME.height);
  const layer = (name: string, at: typeof bounds, alpha = 255) =>
    ({ kind: 'layer', name, bounds: at, pixels: deepPicture(at, alpha) }) as const;
  const all = [
    layer('BG', bounds),
    layer('A', rect(200, 60, 400, 300)),
    layer('BOOK1', rect(0, 200, 300, 360), 180),
  ];
  return shotBytes(all, { ...FRAME, depth: 16 });
}

inChromium(
  'in 16 bit, BG and then BOOK get a plate each: the command line’s, in stack, pixels and PNG',
  async () => {
    const place = createWorkplace();
    const bench = await open();
    const { page } = bench;
    await bench.choose(place.write('cut.psd', deepShot()));
    await page.locator('.slot').waitFor();
    const jobs = [place.write('bg.json', await bench.saved('Job file'))];
    await bench.paint();
    const exported = [await bench.saved('Plate as PNG')];

    await page.locator('.result .link').click();
    await page.locator('.layer', { hasText: 'BOOK1' }).locator('.role').first().click();
    await page.locator('.chooser .link', { hasText: 'Paint this layer' }).click();
    jobs.push(place.write('book.json', await bench.saved('Job file')));
    await bench.paint();
    exported.push(await bench.saved('Plate as PNG'));
    const saved = await bench.saved('Save');

    const way = ['cut.psd', 'one.psd', 'two.psd'];
    for (const [i, job] of jobs.entries()) {
      const args = ['paint', way[i]!, '--job', job, '-o', way[i + 1]!, '--plate', `${i}.png`];
      expect((await runHaikei(args, { cwd: place.folder })).status).toBe(0);
    }
    const expected = place.read('two.psd');
    expect(await stackOf(saved)).toEqual(await stackOf(expected));
    for (const [i, source] of ['BG', 'BOOK1'].entries()) {
      const [found, wanted] = [await plateOf(saved, source), await plateOf(expected, source)];
      expect([found.depth, found.width, found.height]).toEqual([16, wanted.width, wanted.height]);
      expect(worstDifference(found, wanted)).toBeLessThanOrEqual(STEP);
      const [png, other] = [decode(exported[i]!), decode(place.read(`${i}.png`))];
      expect([png.depth, png.width, png.height]).toEqual([16, other.width, other.height]);
      expect(worstDifference({ data: png.data as Uint16Array }, other)).toBeLessThanOrEqual(STEP);
      expect(worstDifference({ data: png.data as Uint16Array }, found)).toBe(0);
    }
    expect(bench.complaints).toEqual([]);
    await bench.close();
  },
);
