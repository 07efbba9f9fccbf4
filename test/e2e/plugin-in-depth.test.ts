import { rectFromSize } from '../../src/geometry/rect.js';
import { iccBytes } from '../../src/host/photoshop/profile/icc-writer.js';
import { KNOWN_PROFILES } from '../../src/host/photoshop/profile/known-profiles.js';
import { agPsdLayer, agPsdPixels, readWithAgPsd } from '../unit/psd-write/support/ag-psd-reader.js';
import { paintedByCli } from './support/painted-by-cli.js';
import { pluginSuite } from './support/plugin-suite.js';
import { deepPicture } from './support/deep-picture.js';
import { shotBytes, testPicture } from './support/small-shot.js';
import { worstDifference } from './support/workbench-shots.js';

const { inChromium, open } = pluginSuite();
const PLATE = 'Haikei – gouache · BG';
const FRAME = { width: 320, height: 180 };

/** Saturated colours, in every one of the steps of the depth. */
function deepShot(depth: 8 | 16, profile: string): Uint8Array {
  const bounds = rectFromSize(FRAME.width, FRAME.height);
  const pixels = depth === 8 ? testPicture(bounds) : deepPicture(bounds);
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
    const settings = { model: 'haikei-fast', strength } as const;
    const plugin = await open(bytes, { settings });
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
