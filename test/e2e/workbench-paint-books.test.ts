import { bookPng } from './support/book-png.js';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng } from './support/small-clip.js';
import { apart, exported, isLong, written } from './support/workbench-clip-page.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import {
  breakingWorker,
  closeGate,
  openGate,
  passGate,
  withDocumentWorker,
  withGate,
} from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace, type Workplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Both are shrunk for the network, by different scales. */
const WIDE: Size = { width: 2400, height: 160 };
const FRAME: Size = { width: 1600, height: 160 };

/** From one place to another between the pixels. */
const CAMERA = JSON.stringify({
  format: 'haikei-camera/1',
  frame: FRAME,
  keys: [
    { frame: 0, x: 800, y: 80 },
    { frame: 2, x: 1500.5, y: 80 },
  ],
  speeds: { 'BOOK-A': 0.5 },
});

function writeShot(place: Workplace): readonly string[] {
  place.write('wide.png', backgroundPng(WIDE.width, WIDE.height));
  place.write('BOOK1.png', bookPng({ ...WIDE, from: 1100, softness: 4.25 }));
  place.write('BOOK-A.png', bookPng({ ...FRAME, from: 1300, softness: 4.25 }));
  place.write('pan.json', CAMERA);
  return ['wide.png', 'BOOK1.png', 'BOOK-A.png', 'pan.json'].map((name) => place.path(name));
}

async function clipOf(place: Workplace, args: readonly string[], out: string): Promise<void> {
  const books = ['--book', 'BOOK1.png', '--book', 'BOOK-A.png'];
  const all = ['--background', 'wide.png', ...books, '--camera', 'pan.json', ...args];
  const run = await runHaikei(['clip', ...all, '--out', out, '--no-movie'], { cwd: place.folder });
  expect(run).toMatchObject({ status: 0 });
}

const noteOf = ({ page }: WorkbenchPage) => page.locator('.bench-clip-note', { hasText: 'BOOK' });

/** Paints once more; the result of the run before is on show until then. */
async function paintAgain(bench: WorkbenchPage): Promise<void> {
  await bench.page.locator('.push-primary').click();
  await bench.page.locator('.run').waitFor();
  await bench.page.locator('.result').waitFor();
}

/** Makes a kept painting the document. */
async function takeLook({ page }: WorkbenchPage, index: number): Promise<void> {
  const looks = page.locator('.bench-choice', { hasText: 'Painting' }).locator('select');
  await looks.selectOption({ index });
  await page.locator('.bench[aria-busy=false]').waitFor();
}

inChromium(
  'BOOKs are painted with the document as the command line paints them, and stay with their version',
  async () => {
    const place = createWorkplace();
    const files = writeShot(place);
    await clipOf(place, ['--paint-books'], 'painted');
    await clipOf(place, [], 'plain');
    const [painted, plain] = [written(place, 'painted'), written(place, 'plain')];
    expect(apart(painted, plain)).toBeGreaterThan(8);

    const bench = await open();
    const { page } = bench;
    const [box, note] = [page.getByRole('checkbox', { name: 'Paint BOOKs' }), noteOf(bench)];
    await bench.choose(...files);
    await isLong(bench, 3);
    await bench.paint();
    const asTheyAre = await exported(bench);
    expect(apart(asTheyAre, plain)).toBeLessThanOrEqual(1);
    expect(await note.count()).toBe(0);
    await box.check();
    await note.waitFor();
    expect(await bench.violations()).toEqual([]);

    await paintAgain(bench);
    await note.waitFor({ state: 'detached' });
    const along = await exported(bench);
    expect(apart(along, painted)).toBeLessThanOrEqual(1);
    await page.keyboard.press('Control+z');
    await note.waitFor();
    expect(apart(await exported(bench), asTheyAre)).toBe(0);
    await page.keyboard.press('Control+y');
    await note.waitFor({ state: 'detached' });
    expect(apart(await exported(bench), along)).toBe(0);
    await takeLook(bench, 0);
    await note.waitFor();
    expect(apart(await exported(bench), asTheyAre)).toBe(0);
    await takeLook(bench, 1);
    await note.waitFor({ state: 'detached' });
    expect(apart(await exported(bench), along)).toBe(0);

    // The same file once more is another BOOK, which was not painted.
    await box.uncheck();
    expect(await note.count()).toBe(0);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'BOOK…' }).click();
    await (await chooser).setFiles(place.path('BOOK1.png'));
    await note.waitFor();
    const mixed = await exported(bench);
    expect(apart(mixed, along)).toBeGreaterThan(8);
    expect(apart(mixed, asTheyAre)).toBeGreaterThan(8);
    // With the box off nothing but the document is painted.
    await paintAgain(bench);
    await note.waitFor({ state: 'detached' });
    expect(apart(await exported(bench), asTheyAre)).toBe(0);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  },
);

inChromium.each([1, 2])(
  'a stop while picture %s of 2 is painted leaves everything as it was, in Japanese',
  async (at) => {
    const place = createWorkplace();
    const { folder, url } = await serve((built) => withGate(built, 'run'));
    openGate(folder);
    writeShot(place);
    const bench = await open({ locale: 'ja-JP' }, url);
    const { page } = bench;
    await bench.choose(place.path('wide.png'), place.path('BOOK1.png'));
    await isLong(bench, 1);
    const before = await exported(bench, 'コマを書き出す…');
    await page.getByRole('checkbox', { name: 'BOOK も描く' }).check();
    closeGate(folder);
    await page.locator('.push-primary').click();
    const stage = page.locator('.run-stage');
    await stage.filter({ hasText: '1 / 2' }).waitFor();
    for (let ticket = 1; at === 2 && !(await stage.innerText()).includes('2 / 2'); ticket++) {
      passGate(folder, ticket);
      await stage
        .filter({ hasText: '2 / 2' })
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined);
    }
    await page.locator('.run .push').click();
    await page.locator('.notice.calm').waitFor();
    openGate(folder);
    expect(apart(await exported(bench, 'コマを書き出す…'), before)).toBe(0);
    expect(await page.getByRole('button', { name: '取り消す' }).getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('.bench-choice', { hasText: '描いたもの' }).count()).toBe(0);
    expect(await noteOf(bench).count()).toBe(0);
    await bench.paint();
    expect(apart(await exported(bench, 'コマを書き出す…'), before)).toBeGreaterThan(8);
    expect(await bench.violations()).toEqual([]);
    await bench.close();
  },
);

inChromium('painted BOOKs come back after their worker was lost', async () => {
  const place = createWorkplace();
  const files = writeShot(place);
  const breaking = await serve((folder) => withDocumentWorker(folder, breakingWorker('paint', 2)));
  const bench = await open({ colorScheme: 'dark' }, breaking.url);
  const { page } = bench;
  await bench.choose(...files);
  await isLong(bench, 3);
  const before = await exported(bench);
  await page.getByRole('checkbox', { name: 'Paint BOOKs' }).check();
  await bench.paint();
  const painted = await exported(bench);
  expect(apart(painted, before)).toBeGreaterThan(8);
  // It is lost over the next run and over the second try of that.
  await page.locator('.push-primary').click();
  await page.locator('.footer .notice').waitFor();
  expect(await page.locator('.bench-error').innerText()).toContain('opened again from your file');
  expect(apart(await exported(bench), painted)).toBe(0);
  expect(await noteOf(bench).count()).toBe(0);
  expect(await bench.violations()).toEqual([]);
  await page.keyboard.press('Control+z');
  await noteOf(bench).waitFor({ state: 'detached' });
  expect(apart(await exported(bench), before)).toBe(0);
  await bench.close();
});
