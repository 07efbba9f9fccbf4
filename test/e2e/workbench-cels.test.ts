import { mkdirSync } from 'node:fs';
import { apart, drawn, exported, frameShown, isLong, written } from './support/workbench-clip-page.js';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng, drawingPng, sheetText } from './support/small-clip.js';
import { usualShot } from './support/small-shot.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace, type Workplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

const [WIDE, FRAME] = [
  { width: 480, height: 270 },
  { width: 320, height: 180 },
];

/** A pan that is not on whole pixels, with a zoom, over which the cels go at a speed of their own. */
const CAMERA = JSON.stringify({
  format: 'haikei-camera/1',
  frame: FRAME,
  keys: [
    { frame: 0, x: 160, y: 90, ease: 'in-out' },
    { frame: 5, x: 290.5, y: 140.25, zoom: 1.3 },
  ],
  speeds: { cel: 0 },
});

const SHEET = sheetText('A', 6, [
  [0, '2'],
  [2, '1'],
  [4, 'SYMBOL_NULL_CELL'],
  [5, '3'],
]);

/** `wide.png`, `A/A_0001.png` to 3 and `B/0001.png`, `cut.xdts` for A, `pan.json`. */
function writeShot(place: Workplace): void {
  place.write('wide.png', backgroundPng(WIDE.width, WIDE.height));
  for (const folder of ['A', 'B']) mkdirSync(place.path(folder));
  for (const number of [1, 2, 3])
    place.write(`A/A_000${number}.png`, drawingPng(number, FRAME.width, FRAME.height));
  place.write('B/0001.png', drawingPng(9, FRAME.width, FRAME.height));
  place.write('cut.xdts', SHEET);
  place.write('pan.json', CAMERA);
}

const drawings = (place: Workplace): readonly string[] => [1, 2, 3].map((n) => place.path(`A/A_000${n}.png`));

inChromium(
  'cels from files, a sheet and a camera over a plate: the frames of the command line to the bit',
  async () => {
    const place = createWorkplace();
    writeShot(place);
    const what = ['--background', 'wide.png', '--cels', 'A', '--sheet', 'cut.xdts', '--camera', 'pan.json'];
    const args = ['clip', ...what, '--out', 'out', '--no-movie'];
    expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
    const expected = written(place, 'out');
    expect([expected.length, expected[0]!.length]).toEqual([6, FRAME.width * FRAME.height * 3]);

    const bench = await open();
    const { page } = bench;
    await bench.choose(
      ...[place.path('out/plate.png'), ...drawings(place)],
      ...[place.path('cut.xdts'), place.path('pan.json')],
    );
    await isLong(bench, 6);
    expect(apart(await exported(bench), expected)).toBe(0);
    expect(await bench.violations()).toEqual([]);

    // Shown as the camera sees it, in its own shape, smaller than it is where the window is.
    const slider = page.getByRole('slider', { name: 'Frame' });
    await slider.press('End');
    await frameShown(bench, /^5$/);
    const seen = await drawn(bench);
    await page.getByRole('button', { name: 'Without the camera' }).click();
    // Without it the cels lie at the corner of the plate, and are of another size than it.
    await page.locator('.bench-clip-problem').waitFor();
    expect(await page.locator('.bench-clip-problem').innerText()).toContain(
      'A_0002.png (frame 1) is 320×180',
    );
    await bench.choose(place.path('pan.json'));
    await isLong(bench, 6);
    await slider.press('End');
    await frameShown(bench, /^5$/);
    await page.waitForFunction((before) => document.querySelector('canvas')!.toDataURL() === before, seen);
    await bench.close();
  },
);

inChromium(
  'a folder of cels over an open background, by their numbers, smoothed or not, in Japanese',
  async () => {
    const place = createWorkplace();
    writeShot(place);
    place.write('still.png', backgroundPng(FRAME.width, FRAME.height));
    const args = ['clip', '--background', 'still.png', '--cels', 'A', '--cels', 'B', '--no-movie'];
    for (const more of [
      ['--out', 'plain'],
      ['--out', 'smooth', '--smooth'],
    ])
      expect(await runHaikei([...args, ...more], { cwd: place.folder })).toMatchObject({ status: 0 });

    const bench = await open({ locale: 'ja-JP' });
    const { page } = bench;
    await bench.choose(place.path('plain/plate.png'));
    for (const [folder, drawingCount] of [
      ['A', 3],
      ['B', 4],
    ] as const) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'セルのフォルダー…' }).click();
      await (await chooser).setFiles(place.path(folder));
      await page.getByText(`動画 ${drawingCount} 枚`).waitFor();
    }
    await isLong(bench, 3);
    const label = 'コマを書き出す…';
    expect(apart(await exported(bench, label), written(place, 'plain'))).toBe(0);
    await page.getByRole('button', { name: '線を滑らかに' }).click();
    await page.locator('button[aria-pressed=true]', { hasText: '線を滑らかに' }).waitFor();
    expect(apart(await exported(bench, label), written(place, 'smooth'))).toBe(0);
    expect(await bench.violations()).toEqual([]);
    await page.getByRole('button', { name: 'ファイルのセルを外す' }).click();
    await page.locator('.bench-timeline').waitFor({ state: 'detached' });
    await bench.close();
  },
);

inChromium('painted here, the clip of a document with a camera is that of the command line', async () => {
  const place = createWorkplace();
  writeShot(place);
  place.write('still.png', backgroundPng(FRAME.width, FRAME.height));
  const keys = [
    { frame: 0, x: 160, y: 90 },
    { frame: 3, x: 140, y: 90, zoom: 1.5 },
  ];
  place.write('near.json', JSON.stringify({ format: 'haikei-camera/1', keys }));
  const what = ['--background', 'still.png', '--camera', 'near.json', '--cels', 'A', '--on', '2'];
  const run = await runHaikei(['clip', ...what, '--no-movie'], { cwd: place.folder });
  expect(run).toMatchObject({ status: 0 });
  const bench = await open();
  const { page } = bench;
  await bench.choose(place.path('still.png'), ...drawings(place), place.path('near.json'));
  await page.getByRole('combobox', { name: 'Each drawing stands' }).selectOption('2');
  await isLong(bench, 6);
  await bench.paint();
  await isLong(bench, 6);
  expect(apart(await exported(bench), written(place, 'still-clip'))).toBeLessThanOrEqual(1);
  await bench.close();
});

inChromium('what cannot be a clip is told with its reason, and taken away again', async () => {
  const place = createWorkplace();
  writeShot(place);
  const bench = await open();
  const { page } = bench;
  const problem = page.locator('.bench-clip-problem');
  const told = async (text: string): Promise<void> => {
    await page.waitForFunction(
      (part) => document.querySelector('.bench-clip-problem')?.textContent.includes(part),
      text,
    );
  };
  // Cels without anything beneath them.
  await bench.choose(...drawings(place));
  await page.getByRole('alert').getByText('looks like the background').waitFor();

  await bench.choose(place.write('cut.psd', usualShot()), ...drawings(place));
  await told('has cels of its own (A, B)');
  await page.getByRole('button', { name: 'Without the cels from files' }).click();
  await problem.waitFor({ state: 'detached' });

  await bench.choose(
    place.path('wide.png'),
    place.write('bad.json', '{"format":"haikei-camera/1","keys":[]}'),
  );
  await told('bad.json');
  const far = { format: 'haikei-camera/1', frame: FRAME, keys: [{ frame: 0, x: 400, y: 90 }] };
  await bench.choose(place.write('far.json', JSON.stringify(far)));
  await told('the camera sees');
  await bench.choose(place.path('pan.json'));
  // A camera alone makes a clip as long as it moves.
  await isLong(bench, 6);
  await bench.choose(place.write('A/A_0003.png', 'no picture'), ...drawings(place).slice(0, 2));
  await isLong(bench, 3);
  await page.getByRole('slider', { name: 'Frame' }).press('End');
  await page.getByRole('alert').getByText('A_0003.png, which stands at frame 3').waitFor();
  expect(await bench.violations()).toEqual([]);
  await bench.close();
});
