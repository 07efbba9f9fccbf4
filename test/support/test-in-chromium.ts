const MISSING =
  'SKIPPED: no Chromium was found (install one, or name one in CHROMIUM), so nothing of this file was seen in a browser';

/**
 * Tests of a file that need a browser. Where there is none they are skipped, and one more skipped test says in its title
 * why: tests may print nothing, and `npm test` prints such titles.
 */
export function testInChromium(chromium: string | null): jest.It {
  if (chromium !== null) return test;
  test.skip(MISSING, () => undefined);
  return test.skip;
}
