import { rectFromSize } from '../../src/geometry/rect.js';
import { cel, shotBytes, testPicture } from './support/small-shot.js';
import { namelessShot } from './support/workbench-shots.js';
import { workbenchSuite } from './support/workbench-suite.js';
import { createWorkplace } from './support/workplace.js';

const { inChromium, open } = workbenchSuite();

inChromium('everything can be done with the keyboard, and one sees where it is', async () => {
  const place = createWorkplace();
  const path = place.write('cut.psd', namelessShot());
  const bench = await open();
  const { page } = bench;
  const chosen = new Promise((resolve, reject) => {
    page.on('filechooser', (chooser) => chooser.setFiles(path).then(resolve, reject));
  });
  // Only then does the browser leave its dialog to the test.
  await page.locator('.bench-welcome').waitFor();
  await page.keyboard.press('Control+o');
  await chosen;
  await page.locator('.layer').first().waitFor();
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let i = 0; i < 60 && !reached.has('Paint background'); i++) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return [
        element.getAttribute('aria-label') ?? element.innerText,
        getComputedStyle(element).outlineStyle,
      ];
    });
    reached.add(name);
    if (outline === 'none') unseen.push(name);
  }
  for (const name of [
    'Open…',
    'Sample shot',
    'Undo',
    'Save',
    'Job file',
    'Fit',
    'Before / after',
    'Settings',
  ])
    expect([...reached]).toContain(name);
  expect([...reached].some((name) => name.startsWith('Picture of cut'))).toBe(true);
  expect([...reached].at(-1)).toBe('Paint background');
  expect(unseen).toEqual([]);
  await bench.close();
});

inChromium.each([
  ['en-US', 'light', 'Drop a PSD', 'Open…'],
  ['ja-JP', 'dark', 'PSD、PSB', '開く…'],
] as const)('%s, %s: the words, and nothing that axe finds', async (locale, colorScheme, welcome, label) => {
  const place = createWorkplace();
  const bench = await open({ locale, colorScheme, reducedMotion: 'reduce' });
  const { page } = bench;
  expect(await page.locator('.bench-welcome').innerText()).toContain(welcome);
  expect(await page.getByRole('button', { name: label }).count()).toBe(1);
  expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
  expect(await bench.violations()).toEqual([]);
  await bench.choose(place.write('cut.psd', namelessShot()));
  await page.locator('.layer').first().waitFor();
  expect(await bench.violations()).toEqual([]);
  await page.locator('.header .link').click();
  await page
    .locator('select')
    .first()
    .selectOption(locale === 'ja-JP' ? 'en' : 'ja');
  await page.getByRole('button', { name: locale === 'ja-JP' ? 'Open…' : '開く…' }).waitFor();
  await bench.close();
});

inChromium('roles corrected by hand come back with the file', async () => {
  const place = createWorkplace();
  const path = place.write('cut.psd', namelessShot());
  const bench = await open();
  const { page } = bench;
  const role = page.locator('.layer', { hasText: 'photo' }).locator('.role');
  await bench.choose(path);
  await role.click();
  await page.locator('.choice', { hasText: 'BG' }).click();
  await page.locator('.slot').waitFor();
  await page.waitForFunction(() => localStorage.getItem('art.haikei.roles')?.includes('bg'));
  await page.reload();
  await page.locator('.bench').waitFor();
  await bench.choose(path);
  await page.locator('.slot').waitFor();
  expect(await role.innerText()).toContain('BG');
  await bench.close();
});

inChromium('unsaved work is asked about before it goes', async () => {
  const place = createWorkplace();
  const bounds = rectFromSize(96, 64);
  const layer = { kind: 'layer', name: 'BG', bounds, pixels: testPicture(bounds) } as const;
  const path = place.write('cut.psd', shotBytes([layer, cel('A')]));
  const bench = await open();
  const { page } = bench;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await bench.choose(path);
  await bench.choose(path);
  expect(asked).toEqual([]);
  await bench.paint();
  await page.locator('.bench-mark', { hasText: 'not saved' }).waitFor();
  const leaving = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await leaving).type()).toBe('beforeunload');
  expect(asked.splice(0)).toEqual(['beforeunload']);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.layer', { hasText: 'Haikei' }).waitFor();
  expect(asked).toEqual(['confirm']);
  await bench.saved('Save');
  await page.locator('header .bench-mark', { hasText: /^$/ }).waitFor({ state: 'attached' });
  await bench.choose(path);
  await page.locator('.slot').waitFor();
  expect(asked).toEqual(['confirm']);
  await bench.close();
});
