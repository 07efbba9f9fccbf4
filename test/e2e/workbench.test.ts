import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHaikei } from './support/run-haikei.js';
import { cel, shotBytes } from './support/small-shot.js';
import {
  FRAME,
  namelessShot,
  photoLayer,
  plateOf,
  stackOf,
  worstDifference,
} from './support/workbench-shots.js';
import { openGate, withGate } from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

inChromium(
  'a shot is opened, corrected, painted, stopped, undone, saved: the same as the command line’s',
  async () => {
    const place = createWorkplace();
    const original = namelessShot();
    const path = place.write('cut.psd', original);
    const { folder, url } = await serve((built) => withGate(built, 'run'));
    const bench = await open({}, url);
    const { page } = bench;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await bench.choose(path);
    await page.locator('.layer', { hasText: 'BOOK1' }).locator('.role').click();
    await page.locator('.choice', { hasText: 'BG' }).click();
    await page.locator('.layer', { hasText: 'photo' }).locator('.role').click();
    await page.locator('.choice', { hasText: 'None' }).click();
    await page.locator('.slot').waitFor();

    await page.locator('.push-primary').click();
    await page.locator('.run .push').click();
    await page.locator('.notice.calm').waitFor();
    expect((await bench.saved('Save')).equals(original)).toBe(true);

    openGate(folder);
    await bench.paint();
    const job = place.write('job.json', await bench.saved('Job file'));
    const png = await bench.saved('Plate as PNG');
    const saved = await bench.saved('Save');
    await bench.undo();
    expect((await bench.saved('Save')).equals(original)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.slot').waitFor({ state: 'detached' });
    expect((await bench.saved('Save')).equals(saved)).toBe(true);

    const { status } = await runHaikei(
      ['paint', 'cut.psd', '--job', job, '-o', 'cli.psd', '--plate', 'cli.png'],
      {
        cwd: place.folder,
      },
    );
    expect(status).toBe(0);
    const expected = place.read('cli.psd');
    expect(await stackOf(saved)).toEqual(await stackOf(expected));
    const [found, wanted] = [await plateOf(saved), await plateOf(expected)];
    expect([found.width, found.height]).toEqual([wanted.width, wanted.height]);
    expect(worstDifference(found, wanted)).toBeLessThanOrEqual(1);
    expect([...png.subarray(16, 26)]).toEqual([0, 0, 2, 128, 0, 0, 1, 104, 16, 6]);

    await bench.choose(place.write('again.psd', saved));
    await page.locator('.layer', { hasText: 'Haikei' }).waitFor();
    expect((await bench.saved('Save')).equals(saved)).toBe(true);
    expect(bench.requests.filter((at) => !at.startsWith(url) && !at.startsWith('blob:'))).toEqual([]);
    expect(bench.requests.length).toBeGreaterThan(8);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  },
);

inChromium.each(['hello', 'start', 'open', 'run'] as const)(
  'a stop before “%s” of the engine has been answered ends the run',
  async (held) => {
    const place = createWorkplace();
    const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
    const { folder, url } = await serve((built) => withGate(built, held));
    const bench = await open({}, url);
    await bench.choose(place.write('cut.psd', original));
    await bench.page.locator('.push-primary').click();
    await bench.page.locator('.run .push').click();
    await bench.page.locator('.notice.calm').waitFor();
    openGate(folder);
    await bench.paint();
    await bench.undo();
    expect((await bench.saved('Save')).equals(original)).toBe(true);
    await bench.close();
  },
);

inChromium('a stop in the middle of the weights ends the run', async () => {
  const place = createWorkplace();
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  const bench = await open();
  await bench.page.context().route('**/*.onnx', () => undefined);
  await bench.choose(place.write('cut.psd', original));
  await bench.page.locator('.push-primary').click();
  await bench.page.locator('.run .push').click();
  await bench.page.locator('.notice.calm').waitFor();
  await bench.page.context().unroute('**/*.onnx');
  await bench.paint();
  await bench.close();
});

inChromium('a damaged file is told in words, and what was open stays open', async () => {
  const place = createWorkplace();
  const original = namelessShot();
  const bench = await open();
  await bench.choose(place.write('cut.psd', original));
  await bench.choose(place.write('half.psd', original.subarray(0, 5000)));
  const told = await bench.page.locator('.bench-error').innerText();
  expect(told).toMatch(/\d/);
  await bench.choose(place.write('notes.png', new TextEncoder().encode('no picture at all')));
  expect(await bench.page.locator('.bench-error').innerText()).toContain('notes.png');
  await bench.page.getByRole('button', { name: 'Close the message' }).click();
  expect((await bench.saved('Save')).equals(original)).toBe(true);
  await bench.close();
});

test('the policy of the page names no host, and is the one that the server sends', () => {
  const root = join(__dirname, '../..');
  const page = readFileSync(join(root, 'src/workbench/index.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)!;
  const sources = policy!.split(';').flatMap((rule) => rule.trim().split(/\s+/).slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:']));
  const server = readFileSync(join(root, 'scripts/serve-folder.mjs'), 'utf8').replaceAll(/" \+\s+"/g, '');
  expect(server).toContain(policy);
});
