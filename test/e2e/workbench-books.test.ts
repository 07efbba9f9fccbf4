import { mkdirSync } from 'node:fs';
import { bookPng } from './support/book-png.js';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng, drawingPng } from './support/small-clip.js';
import { usualShot } from './support/small-shot.js';
import { apart, exported, frameShown, isLong, written } from './support/workbench-clip-page.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace, type Workplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

interface Size {
  readonly width: number;
  readonly height: number;
}

const WIDE: Size = { width: 480, height: 270 };
const FRAME: Size = { width: 320, height: 180 };

/** Half a zoomed pan; the BOOKs move by their name and by what they are. */
const CAMERA = JSON.stringify({
  format: 'haikei-camera/1',
  frame: FRAME,
  keys: [
    { frame: 0, x: 160, y: 90, ease: 'in-out' },
    { frame: 3, x: 250.5, y: 120.25, zoom: 1.3 },
  ],
  speeds: { cel: 0, book: 1.4, 'BOOK-A': 0.5 },
});

/** Cels A and B with BOOK1 between them. */
function sheetOf(numbers: readonly string[]): string {
  const track = (trackNo: number, values: readonly string[]): object => ({
    trackNo,
    frames: values.map((value, frame) => ({ frame, data: [{ id: 0, values: [value] }] })),
  });
  const table = {
    name: 'sheet1',
    duration: numbers.length,
    timeTableHeaders: [{ fieldId: 0, names: ['A', 'BOOK1', 'B'] }],
    fields: [{ fieldId: 0, tracks: [track(0, numbers), track(1, []), track(2, ['1'])] }],
  };
  return `exchangeDigitalTimeSheet Save Data\n${JSON.stringify({ version: 5, timeTables: [table] })}`;
}

function writeShot(place: Workplace): void {
  place.write('wide.png', backgroundPng(WIDE.width, WIDE.height));
  for (const folder of ['A', 'B']) mkdirSync(place.path(folder));
  for (const number of [1, 2])
    place.write(`A/A_000${number}.png`, drawingPng(number, FRAME.width, FRAME.height));
  place.write('B/B_0001.png', drawingPng(5, FRAME.width, FRAME.height));
  place.write('BOOK1.png', bookPng({ ...WIDE, from: 40, softness: 12.5 }));
  place.write('BOOK-A.png', bookPng({ ...FRAME, from: 280, softness: 12.5 }));
  place.write('cut.xdts', sheetOf(['2', '1', '2', '1']));
  place.write('pan.json', CAMERA);
}

async function clipOf(place: Workplace, args: readonly string[], out: string): Promise<void> {
  const run = await runHaikei(['clip', ...args, '--out', out, '--no-movie'], { cwd: place.folder });
  expect(run).toMatchObject({ status: 0 });
}

async function addBooks({ page }: WorkbenchPage, ...paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'BOOK…' }).click();
  await (await chooser).setFiles([...paths]);
}

async function dropBook({ page }: WorkbenchPage, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

inChromium('BOOKs given with a shot lie between its cels and move as the command line has them', async () => {
  const place = createWorkplace();
  writeShot(place);
  const cels = ['--cels', 'A', '--cels', 'B', '--sheet', 'cut.xdts', '--camera', 'pan.json'];
  const books = ['--book', 'BOOK1.png', '--book', 'BOOK-A.png'];
  await clipOf(place, ['--background', 'wide.png', ...cels, ...books], 'both');
  await clipOf(place, ['--background', 'wide.png', ...cels, '--book', 'BOOK1.png'], 'one');
  expect(apart(written(place, 'both'), written(place, 'one'))).toBeGreaterThan(50);

  const bench = await open();
  const files = ['A/A_0001.png', 'A/A_0002.png', 'B/B_0001.png', 'BOOK-A.png', 'BOOK1.png'];
  await bench.choose(...['both/plate.png', ...files, 'cut.xdts', 'pan.json'].map((name) => place.path(name)));
  await isLong(bench, 4);
  expect(apart(await exported(bench), written(place, 'both'))).toBe(0);
  expect(await bench.violations()).toEqual([]);
  await dropBook(bench, 'Without the BOOK BOOK-A.png');
  expect(apart(await exported(bench), written(place, 'one'))).toBe(0);
  await addBooks(bench, place.path('BOOK-A.png'));
  await bench.page.getByRole('button', { name: 'Without the BOOK BOOK-A.png', exact: true }).waitFor();
  expect(apart(await exported(bench), written(place, 'both'))).toBe(0);
  await bench.close();
});

inChromium(
  'a BOOK alone makes a frame of a background, before and after it is painted, in Japanese',
  async () => {
    const place = createWorkplace();
    writeShot(place);
    await clipOf(place, ['--background', 'wide.png', '--book', 'BOOK1.png'], 'out');
    const bench = await open({ locale: 'ja-JP' });
    const { page } = bench;
    await bench.choose(place.path('wide.png'));
    await addBooks(bench, place.path('BOOK1.png'));
    await isLong(bench, 1);
    await page.getByRole('button', { name: 'コマを表示' }).click();
    await frameShown(bench, /^0$/);
    expect(apart(await exported(bench, 'コマを書き出す…'), written(place, 'out'))).toBeGreaterThan(1);
    await bench.paint();
    expect(apart(await exported(bench, 'コマを書き出す…'), written(place, 'out'))).toBeLessThanOrEqual(1);
    expect(await bench.violations()).toEqual([]);
    await dropBook(bench, 'BOOK BOOK1.png を外す');
    await page.locator('.bench-timeline').waitFor({ state: 'detached' });
    await bench.close();
  },
);

inChromium('BOOKs that cannot be are told, and taken away again', async () => {
  const place = createWorkplace();
  writeShot(place);
  const opaque = place.write('BOOK2.png', backgroundPng(WIDE.width, WIDE.height));
  const small = place.write('BOOK3.png', bookPng({ width: 50, height: 50, from: 10, softness: 12.5 }));
  const bench = await open();
  const { page } = bench;
  const told = async (text: string): Promise<void> => {
    await page.locator('.bench-clip-problem', { hasText: text }).waitFor();
  };
  await bench.choose(place.path('BOOK1.png'), place.path('BOOK-A.png'));
  await page.getByRole('alert').getByText('looks like the background').waitFor();
  await bench.choose(place.path('wide.png'), opaque);
  await told('BOOK2.png has no transparency');
  await dropBook(bench, 'Without the BOOK BOOK2.png');
  await addBooks(bench, small);
  await told('BOOK3.png does not fit the shot: it is 50×50, expected 480×270');
  await dropBook(bench, 'Without the BOOK BOOK3.png');
  await addBooks(bench, place.write('BOOK4.png', 'no picture'));
  await told('BOOK4.png');
  await bench.choose(place.write('cut.psd', usualShot()), place.path('BOOK1.png'));
  await told('has cels of its own (A, B)');
  expect(await bench.violations()).toEqual([]);
  await bench.close();
});
