import { cel, shotBytes } from './support/small-shot.js';
import { FRAME, photoLayer, plateOf, stackOf, worstDifference } from './support/workbench-shots.js';
import {
  BREAKING_ENGINE,
  breakingWorker,
  smallMemory,
  withDocumentWorker,
  withEngine,
} from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

inChromium.each([
  // Of the runtime itself: 56 MB are too few for the frame in one tile, 19 MB for any tile.
  ['out of memory for large tiles goes on with smaller ones', smallMemory(900), 'painted'],
  ['out of memory for every tile is told', smallMemory(300), 'Not enough memory'],
  ['a worker that breaks every time is told', BREAKING_ENGINE, 'Web Worker'],
])('%s, and the document is unharmed', async (_name, prelude, said) => {
  const place = createWorkplace();
  const failing = await serve((folder) => withEngine(folder, prelude));
  const bench = await open({}, failing.url);
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  await bench.choose(place.write('cut.psd', original));
  await bench.page.locator('.push-primary').click();
  if (said === 'painted') {
    await bench.page.locator('.result').waitFor();
    expect((await stackOf(await bench.saved('Save'))).join()).toContain('Haikei');
  } else {
    await bench.page.locator('.footer .notice').waitFor();
    expect(await bench.page.locator('.footer .notice').innerText()).toContain(said);
    expect((await bench.saved('Save')).equals(original)).toBe(true);
  }
  await bench.close();
});

/** Breaks the worker over every run that is not in small tiles. */
const BREAKING_LARGE_TILES = `
self.addEventListener('message', (event) => {
  const { name, input } = event.data;
  if (name !== 'paint' || input.jobs[0].tile !== null) return;
  event.stopImmediatePropagation();
  setTimeout(() => { throw new Error('the test breaks the worker'); }, 0);
});`;

inChromium('a run over which the worker is lost is painted by the next one, in small tiles', async () => {
  const place = createWorkplace();
  const breaking = await serve((folder) => withDocumentWorker(folder, BREAKING_LARGE_TILES));
  const bench = await open({}, breaking.url);
  await bench.choose(place.write('cut.psd', shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME)));
  await bench.paint();
  expect(await bench.page.locator('.bench-error').innerText()).toContain('the test breaks the worker');
  expect((await stackOf(await bench.saved('Save'))).join()).toContain('Haikei');
  await bench.undo();
  expect((await stackOf(await bench.saved('Save'))).join()).not.toContain('Haikei');
  await bench.close();
});

inChromium('a document whose worker is lost is opened again, and painted again', async () => {
  const place = createWorkplace();
  const breaking = await serve((folder) => withDocumentWorker(folder, breakingWorker('paint', 2)));
  const bench = await open({}, breaking.url);
  const { page } = bench;
  const original = shotBytes([{ ...photoLayer(), name: 'BG' }, cel('A')], FRAME);
  await bench.choose(place.write('cut.psd', original));
  await bench.paint();
  const painted = await bench.saved('Save');
  await page.locator('.push-primary').click();
  const notices = page.locator('.footer .notice');
  await notices.first().waitFor();
  // Until the document is back, the panel may ask for the one that is gone.
  await notices.nth(1).waitFor({ state: 'detached' });
  const told = page.locator('.bench-error');
  expect(await told.innerText()).toContain('the test breaks the worker');
  expect(await told.innerText()).toContain('opened again from your file');
  expect(await bench.violations()).toEqual([]);
  const restored = await bench.saved('Save');
  expect(await stackOf(restored)).toEqual(await stackOf(painted));
  expect(worstDifference(await plateOf(restored), await plateOf(painted))).toBe(0);
  await told.getByRole('button', { name: 'Close the message' }).click();
  await told.waitFor({ state: 'detached' });
  await bench.undo();
  expect((await bench.saved('Save')).equals(original)).toBe(true);
  await bench.close();
});
