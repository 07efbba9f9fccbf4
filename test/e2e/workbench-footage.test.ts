import { mkdirSync, readdirSync } from 'node:fs';
import { encode } from 'fast-png';
import { bookPng } from './support/book-png.js';
import { runHaikei } from './support/run-haikei.js';
import { drawingPng } from './support/small-clip.js';
import { writeFilm } from './support/small-film.js';
import { SHOT } from './support/small-shot.js';
import { apart, exported, framesIn, isLong, samplesOf, written } from './support/workbench-clip-page.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import { withDocumentWorker } from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace, type Workplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

const FRAMES = 5;

/** Half a zoomed pan over the footage. */
const CAMERA = JSON.stringify({
  format: 'haikei-camera/1',
  frame: { width: 64, height: 48 },
  keys: [
    { frame: 0, x: 32, y: 30, ease: 'in-out' },
    { frame: 4, x: 60.5, y: 33.25, zoom: 1.3 },
  ],
});

function writeShot(place: Workplace): void {
  writeFilm(place, { folder: 'BG', frames: FRAMES, cut: 4 });
  mkdirSync(place.path('A'));
  for (let number = 1; number <= FRAMES; number++)
    place.write(`A/A_000${number}.png`, drawingPng(number, SHOT.width, SHOT.height));
  place.write('pan.json', CAMERA);
}

/** A field that grows brighter, and a dot that stands. */
function writeGreyFilm(place: Workplace, frames: number): void {
  const { width, height } = SHOT;
  mkdirSync(place.path('BG'));
  for (let n = 1; n <= frames; n++) {
    const data = Uint16Array.from({ length: width * height }, (_, i) =>
      i % 97 === 0 ? 60_000 : ((i % width) * 300 + Math.floor(i / width) * 200 + 2500 * n) % 65_536,
    );
    place.write(`BG/f_${n}.png`, encode({ width, height, data, channels: 1, depth: 16 }));
  }
}

async function clipOf(place: Workplace, args: readonly string[], out: string): Promise<void> {
  const all = ['clip', '--background', 'BG', ...args, '--out', out, '--no-movie'];
  expect(await runHaikei(all, { cwd: place.folder })).toMatchObject({ status: 0 });
}

/** Painted frames that the command line has left. */
const writtenPlates = (place: Workplace, folder: string): readonly Uint8Array[] =>
  readdirSync(place.path(`${folder}/plates`))
    .sort()
    .map((name) => samplesOf(place.read(`${folder}/plates/${name}`)));

async function chooseFrom({ page }: WorkbenchPage, label: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: label, exact: true }).click();
  await (await chooser).setFiles(path);
}

const note = ({ page }: WorkbenchPage, text: string | RegExp): Promise<void> =>
  page.locator('.bench-clip-note', { hasText: text }).waitFor();

const press = ({ page }: WorkbenchPage, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click();

async function opened(place: Workplace, bench: WorkbenchPage): Promise<void> {
  await chooseFrom(bench, 'Moving BG…', place.path('BG'));
  await isLong(bench, FRAMES);
  await note(bench, 'as it was filmed');
}

const savedPlates = async (bench: WorkbenchPage): Promise<readonly Uint8Array[]> =>
  Object.values(framesIn(await bench.saved('Export plates…')));

inChromium('a background that moves is painted, steadied and exported as the command line does', async () => {
  const place = createWorkplace();
  writeShot(place);
  await clipOf(place, ['--cels', 'A'], 'out');
  const bench = await open();
  await opened(place, bench);
  await chooseFrom(bench, 'Folder of cels…', place.path('A'));
  await bench.page.getByText('5 drawings').waitFor();
  const filmed = await exported(bench);
  expect(apart(filmed, written(place, 'out'))).toBeGreaterThan(8);
  await bench.paint();
  await note(bench, 'Only the first frame');
  expect(apart(await exported(bench), filmed)).toBe(0);
  await press(bench, 'Paint all frames');
  await note(
    bench,
    /The background is painted. Flicker \d+\.\d\d, steadied \d+\.\d\d; .* Cuts at painted frame 4\./,
  );
  expect(apart(await savedPlates(bench), writtenPlates(place, 'out'))).toBeLessThanOrEqual(1);
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  expect(await bench.violations()).toEqual([]);
  expect(bench.complaints).toEqual([]);
  // What is undone is shown as it was filmed; come back to, as it was painted.
  await bench.page.keyboard.press('Control+z');
  await note(bench, 'as it was filmed');
  expect(apart(await exported(bench), filmed)).toBe(0);
  await bench.page.keyboard.press('Control+Shift+z');
  await note(bench, 'The background is painted.');
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium('under a camera, on twos, not steadied, stopped and gone on with, in Japanese', async () => {
  const place = createWorkplace();
  writeFilm(place, { folder: 'BG', frames: 24 });
  place.write('pan.json', CAMERA);
  await clipOf(place, ['--camera', 'pan.json', '--paint-on', '2', '--no-steady'], 'out');
  const bench = await open({ locale: 'ja-JP', colorScheme: 'dark' });
  const { page } = bench;
  await chooseFrom(bench, '動く BG…', place.path('BG'));
  await isLong(bench, 24);
  await bench.choose(place.path('pan.json'));
  await page.getByRole('button', { name: 'カメラを外す' }).waitFor();
  await bench.paint();
  await page.getByLabel('背景を描くコマ').selectOption('2');
  await press(bench, 'ちらつきを抑える');
  await press(bench, '全コマを描く');
  await note(bench, /背景 12 コマ中 [1-9] コマを描きました/);
  await press(bench, '描くのを中止');
  await note(bench, /背景 12 コマ中 \d+ コマが描かれています。残りは元のままです。/);
  // What is painted is seen at once, the others as they were filmed.
  const [half, whole] = [await exported(bench, 'コマを書き出す…'), written(place, 'out')];
  expect([apart([half[0]!], [whole[0]!]) <= 1, apart([half[23]!], [whole[23]!]) > 8]).toEqual([true, true]);
  await press(bench, '全コマを描く');
  await note(bench, '背景はすべて描かれています。');
  expect(apart(await exported(bench, 'コマを書き出す…'), whole)).toBeLessThanOrEqual(1);
  expect(await bench.violations()).toEqual([]);
  await bench.close();
});

/** Runs before the document's worker, which breaks after so many painted frames. */
const breakingAfter = (frames: number): string => `
const post = self.postMessage.bind(self);
let count = 0;
self.postMessage = (message, ...rest) => {
  post(message, ...rest);
  if (message.told?.plate && ++count === ${frames}) setTimeout(() => { throw new Error('the test breaks the worker'); }, 0);
};`;

inChromium('frames over which the worker is lost are painted by the next one, and none twice', async () => {
  const place = createWorkplace();
  writeFilm(place, { folder: 'BG', frames: FRAMES, cut: 4 });
  await clipOf(place, [], 'out');
  const breaking = await serve((folder) => withDocumentWorker(folder, breakingAfter(3)));
  const bench = await open({}, breaking.url);
  await opened(place, bench);
  await bench.paint();
  await press(bench, 'Paint all frames');
  await bench.page.locator('.bench-error', { hasText: 'the test breaks the worker' }).waitFor();
  await note(bench, 'The background is painted.');
  const plates = await savedPlates(bench);
  expect(apart(plates, writtenPlates(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.undo();
  await bench.page.keyboard.press('Control+Shift+z');
  await note(bench, 'The background is painted.');
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium('under a camera a light is measured by the frame, and a BOOK is painted along', async () => {
  const place = createWorkplace();
  writeFilm(place, { folder: 'BG', frames: FRAMES });
  place.write('pan.json', CAMERA);
  place.write('BOOK1.png', bookPng({ ...SHOT, from: 30, softness: 40 }));
  const book = ['--book', 'BOOK1.png', '--paint-books'];
  await clipOf(place, ['--camera', 'pan.json', ...book, '--light', 'dusk'], 'out');
  const bench = await open();
  const { page } = bench;
  await opened(place, bench);
  await bench.choose(place.path('pan.json'));
  await chooseFrom(bench, 'BOOK…', place.path('BOOK1.png'));
  await page.getByRole('checkbox', { name: 'Paint BOOKs' }).check();
  await page.locator('.tile', { hasText: 'Dusk' }).click();
  await bench.paint();
  await press(bench, 'Paint all frames');
  await note(bench, 'The background is painted.');
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium('grey footage of 16 bit is painted as the command line does', async () => {
  const place = createWorkplace();
  writeGreyFilm(place, 2);
  await clipOf(place, [], 'out');
  const bench = await open();
  await chooseFrom(bench, 'Moving BG…', place.path('BG'));
  await isLong(bench, 2);
  await bench.paint();
  await press(bench, 'Paint all frames');
  await note(bench, 'The background is painted.');
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium(
  'footage that cannot be painted is told with file and frame, and what is painted stays',
  async () => {
    const place = createWorkplace();
    writeShot(place);
    const bench = await open();
    const { page } = bench;
    page.on('dialog', (dialog) => void dialog.accept());
    const alert = (text: string | RegExp): Promise<void> => page.getByRole('alert').getByText(text).waitFor();
    mkdirSync(place.path('holes'));
    for (const number of [1, 2, 4]) place.write(`holes/f_${number}.png`, place.read(`BG/f_00${number}.png`));
    await chooseFrom(bench, 'Moving BG…', place.path('holes'));
    await alert(/holes.*f_4.*number 3/);
    place.write('BG/f_003.png', 'no picture');
    await opened(place, bench);
    await bench.paint();
    await press(bench, 'Paint all frames');
    await alert(/BG\/f_003\.png.*frame 3/);
    await note(bench, '2 of 5 frames of the background are painted');
    expect(await savedPlates(bench)).toHaveLength(2);
    place.write('BG/f_003.png', drawingPng(1, 20, 20));
    await opened(place, bench);
    await bench.paint();
    await press(bench, 'Paint all frames');
    await alert(/BG\/f_003\.png.*20×20/);
    for (const number of [6, 7]) place.write(`A/A_000${number}.png`, drawingPng(number));
    await chooseFrom(bench, 'Folder of cels…', place.path('A'));
    await page.locator('.bench-clip-problem', { hasText: /5 frames.*at least 7/ }).waitFor();
    await bench.choose(place.write('walk.mp4', Buffer.from('\0\0\0\x18ftypmp42')));
    await alert('walk.mp4');
    expect(await bench.violations()).toEqual([]);
    await bench.close();
  },
);
