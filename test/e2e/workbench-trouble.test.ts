import { cel, shotBytes } from './support/small-shot.js';
import { FRAME, photoLayer, plateOf, stackOf, worstDifference } from './support/workbench-shots.js';
import { breakingWorker, failingEngine, withDocumentWorker, withEngine } from './support/workbench-site.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open, serve } = workbenchSuite();

inChromium.each([
  ['out of memory for large tiles goes on with smaller ones', failingEngine(2_500_000), 'painted'],
  ['out of memory for every tile is told', failingEngine(0), 'memory'],
  ['a worker that breaks every time is told', failingEngine(0, true), 'Web Worker'],
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
  await page.locator('.footer .notice').waitFor();
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
