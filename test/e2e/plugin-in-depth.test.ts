import type { Browser } from 'playwright-core';
import { rectFromSize } from '../../src/geometry/rect.js';
import { iccBytes } from '../../src/host/photoshop/profile/icc-writer.js';
import { KNOWN_PROFILES } from '../../src/host/photoshop/profile/known-profiles.js';
import type { Pixels } from '../../src/raster/pixels.js';
import { findChromium } from '../support/find-chromium.js';
import { testInChromium } from '../support/test-in-chromium.js';
import { agPsdLayer, agPsdPixels, readWithAgPsd } from '../unit/psd-write/support/ag-psd-reader.js';
import { launchChromium } from './support/launch-chromium.js';
import { paintedByCli } from './support/painted-by-cli.js';
import { openPlugin, PATIENCE } from './support/plugin-page.js';
import { type PluginSite, servePlugin } from './support/plugin-site.js';
import { shotBytes, testPicture } from './support/small-shot.js';
import { worstDifference } from './support/workbench-shots.js';
import { removeWorkplaces } from './support/workplace.js';

jest.setTimeout(5 * PATIENCE);

const chromium = findChromium();
const inChromium = testInChromium(chromium);
const PLATE = 'Haikei – gouache · BG';
const FRAME = { width: 320, height: 180 };
let [browser, site]: [Browser | null, PluginSite | null] = [null, null];

beforeAll(async () => {
  if (chromium === null) return;
  site = await servePlugin();
  browser = await launchChromium(chromium);
});

afterAll(async () => {
  await browser?.close();
  site?.end();
  removeWorkplaces();
});

/** Saturated colours, in every one of the steps of the depth. */
function deepShot(depth: 8 | 16, profile: string): Uint8Array {
  const bounds = rectFromSize(FRAME.width, FRAME.height);
  const { data, ...size } = testPicture(bounds);
  const fine = (value: number, i: number): number =>
    i % 4 === 3 ? 65535 : Math.max(0, value * 257 - (i % 97));
  const pixels: Pixels = { ...size, depth, data: depth === 8 ? data : Uint16Array.from(data, fine) };
  const named = KNOWN_PROFILES.find(({ name }) => name === profile)!;
  const layers = [{ kind: 'layer', name: 'BG', bounds, pixels } as const];
  return shotBytes(layers, { ...FRAME, depth, profile: iccBytes(named) });
}

inChromium.each([
  [16, 'Display P3', 1],
  [16, 'Display P3', 0],
  [8, 'Adobe RGB (1998)', 1],
] as const)(
  '%i bit in %s, strength %d: the plate is the command line’s, as another reader sees it, and as deep',
  async (depth, profile, strength) => {
    const bytes = deepShot(depth, profile);
    site!.put('cut.psd', bytes);
    const settings = { model: 'haikei-fast', strength } as const;
    const plugin = await openPlugin(browser!, site!, { psd: 'cut.psd', settings });
    await plugin.paint();
    const expected = await paintedByCli(bytes, ['--model', 'haikei-fast', '--strength', `${strength}`]);
    const found = await plugin.samples(PLATE);
    expect([found.depth, found.channels]).toEqual([depth, 4]);
    // One step of 8 bit between two builds of the runtime; without paint, what Photoshop's 15 bits round.
    const most = strength === 0 ? 2 : depth === 16 ? 257 : 1;
    const read = (file: Uint8Array, name: string) =>
      agPsdPixels(agPsdLayer(readWithAgPsd(file), name).imageData);
    expect(worstDifference(found, read(expected, PLATE))).toBeLessThanOrEqual(most);
    const [source, photo] = [await plugin.samples('BG'), read(bytes, 'BG')];
    expect(worstDifference(source, photo)).toBeLessThanOrEqual(depth === 16 ? 2 : 0);
    if (strength === 0) expect(worstDifference(found, photo)).toBeLessThanOrEqual(most);
    else expect(worstDifference(found, photo)).toBeGreaterThan(depth === 16 ? 5000 : 20);
    expect(plugin.complaints).toEqual([]);
    await plugin.close();
  },
);
