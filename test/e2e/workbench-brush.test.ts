import { decode } from 'fast-png';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng } from './support/small-clip.js';
import { apart, exported, isLong, written } from './support/workbench-clip-page.js';
import type { WorkbenchPage } from './support/workbench-page.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

/** Both are shrunk for the network, by different scales. */
const [WIDE, FRAME] = [
  { width: 2400, height: 160 },
  { width: 1600, height: 160 },
];

const CAMERA = JSON.stringify({
  format: 'haikei-camera/1',
  frame: FRAME,
  keys: [
    { frame: 0, x: 800, y: 80 },
    { frame: 2, x: 1600, y: 80 },
  ],
});

/** Colours of a PNG of any depth in steps of 8 bit. */
function coloursOf(png: Uint8Array): Float32Array {
  const { data, channels, depth, width, height } = decode(png);
  const colours = new Float32Array(width * height * 3);
  for (let i = 0; i < colours.length; i++)
    colours[i] = data[Math.floor(i / 3) * channels + (i % 3)]! / (depth === 16 ? 257 : 1);
  return colours;
}

function furthest(a: Float32Array, b: Float32Array): number {
  return a.length === b.length
    ? a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0)
    : 255;
}

const plateOf = async (bench: WorkbenchPage): Promise<Float32Array> =>
  coloursOf(await bench.saved('Plate as PNG'));

inChromium('a background wider than its frames is painted as the command line paints it', async () => {
  const place = createWorkplace();
  place.write('wide.png', backgroundPng(WIDE.width, WIDE.height));
  place.write('pan.json', CAMERA);
  const args = ['clip', '--background', 'wide.png', '--camera', 'pan.json', '--out', 'out', '--no-movie'];
  expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
  const expected = coloursOf(place.read('out/plate.png'));

  const bench = await open();
  const { page } = bench;
  const note = page.locator('.bench-clip-note');
  await bench.choose(place.path('wide.png'));
  await bench.paint();
  expect(furthest(await plateOf(bench), expected)).toBeGreaterThan(8);
  await bench.choose(
    place.write('still.json', '{"format":"haikei-camera/1","keys":[{"frame":0,"x":1200,"y":80}]}'),
  );
  expect(await note.count()).toBe(0);
  // From now on the frame is smaller than what was painted.
  await bench.choose(place.path('pan.json'));
  await isLong(bench, 3);
  await note.waitFor();
  expect(await note.innerText()).toContain('Paint again');
  expect(await bench.violations()).toEqual([]);

  await page.locator('.push-primary').click();
  await note.waitFor({ state: 'detached' });
  expect(furthest(await plateOf(bench), expected)).toBeLessThanOrEqual(1);
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  // A plate that is come back to keeps its brush.
  await page.keyboard.press('Control+z');
  await note.waitFor();
  await page.getByRole('button', { name: 'Without the camera' }).click();
  await note.waitFor({ state: 'detached' });
  await bench.close();
});

/** Higher than its frames too, by whose height haze is measured. */
const HIGH = { width: 1200, height: 420 };

const DOWN = JSON.stringify({
  format: 'haikei-camera/1',
  frame: { width: 800, height: 240 },
  keys: [
    { frame: 0, x: 400, y: 120 },
    { frame: 2, x: 750.5, y: 290 },
  ],
});

inChromium('a light over a background larger than its frames is that of the command line', async () => {
  const place = createWorkplace();
  place.write('high.png', backgroundPng(HIGH.width, HIGH.height));
  place.write('down.json', DOWN);
  const args = [
    'clip',
    '--background',
    'high.png',
    '--camera',
    'down.json',
    '--light',
    'dusk',
    '--out',
    'out',
  ];
  expect(await runHaikei([...args, '--no-movie'], { cwd: place.folder })).toMatchObject({ status: 0 });

  const bench = await open();
  const { page } = bench;
  const note = page.locator('.bench-clip-note');
  await bench.choose(place.path('high.png'));
  await page.locator('.tile', { hasText: 'Dusk' }).click();
  await bench.paint();
  await bench.choose(place.path('down.json'));
  await isLong(bench, 3);
  await note.waitFor();
  expect(apart(await exported(bench), written(place, 'out'))).toBeGreaterThan(8);
  await page.locator('.push-primary').click();
  await note.waitFor({ state: 'detached' });
  expect(apart(await exported(bench), written(place, 'out'))).toBeLessThanOrEqual(1);
  await bench.close();
});
