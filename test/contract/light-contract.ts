import type { Host } from '../../src/host/host.js';
import type { SceneLayer } from '../../src/scene/layer.js';
import { planPlacement } from '../../src/scene/placement/plan-placement.js';
import { verifyPlacement } from '../../src/scene/placement/verify-placement.js';
import { assignRoles } from '../../src/scene/roles/assign-roles.js';
import { sampleLight } from '../fakes/sample-light.js';
import { withLight } from '../unit/psd-write/support/sample-light-plate.js';
import { allLayers, plateFor, signal } from '../unit/psd-write/support/sample-plate.js';

const DUSK = sampleLight({ id: 'dusk' });
const NOON = sampleLight({ id: 'noon', haze: null });

/** Paints BG as the use case does: planned, inserted, read back and verified. */
async function paintBackground(host: Host, script: typeof DUSK | null): Promise<readonly SceneLayer[]> {
  const shot = await host.readShot(signal);
  const source = shot.layers.find(({ name }) => name === 'BG')!;
  const plan = planPlacement(shot, assignRoles(shot), source.id);
  const pixels = await host.readPixels(signal, source.id);
  const { plate } = await host.insertPlate(signal, withLight(plateFor(source, pixels, plan), script));
  const after = await host.readShot(signal);
  verifyPlacement(after, assignRoles(after), plate, plan);
  return after.layers;
}

const tree = (layers: readonly SceneLayer[]): unknown[] =>
  layers.map(({ name, clipped, children }) => [clipped ? `⬐ ${name}` : name, ...tree(children)]);

const GROUP = (light: string, ...parts: readonly string[]): unknown[] => [
  `Haikei – gouache · ${light}`,
  ['BG 背景'],
  ...parts.map((part) => [`⬐ Haikei – ${part}`]),
];

/** Everything that Haikei did not make, as it is. */
const others = (layers: readonly SceneLayer[]): unknown[] =>
  layers
    .filter(({ stamp, partOfLight }) => stamp === null && !partOfLight)
    .map((layer) => ({ ...layer, children: others(layer.children) }));

/** What every host that takes RGB must do with a light. `open` gives a fresh host on the contract's shot. */
export function lightContract(title: string, open: () => Promise<Host>): void {
  describe(`${title} keeps the contract of a light`, () => {
    it('puts plate and light into one group where the plate would be, each layer clipped to the plate', async () => {
      const layers = await paintBackground(await open(), DUSK);
      expect(tree(layers)[1]).toEqual(GROUP('dusk', 'tone', 'colour', 'haze', 'bloom'));
      expect(layers.map(({ name }) => name)[0]).toBe('BG');
      const made = allLayers(layers).filter(({ partOfLight }) => partOfLight);
      expect(made.map(({ kind }) => kind)).toEqual(['adjustment', 'adjustment', 'pixel', 'pixel', 'group']);
      expect(made.every(({ visible, locked }) => visible && !locked)).toBe(true);
    });

    it('finds the plate again and keeps one group, one plate and every id', async () => {
      const host = await open();
      const once = await paintBackground(host, DUSK);
      expect(await paintBackground(host, DUSK)).toEqual(once);
    });

    it('changes the light in place, and takes it away', async () => {
      const host = await open();
      await paintBackground(host, DUSK);
      const noon = await paintBackground(host, NOON);
      expect(tree(noon)[1]).toEqual(GROUP('noon', 'tone', 'colour', 'bloom'));
      const none = await paintBackground(host, null);
      expect(tree(none).slice(0, 2)).toEqual([['BG'], ['BG 背景']]);
      expect(allLayers(none).some(({ partOfLight }) => partOfLight)).toBe(false);
    });

    it('lights a plate that had no light before', async () => {
      const host = await open();
      await paintBackground(host, null);
      expect(tree(await paintBackground(host, NOON))[1]).toEqual(GROUP('noon', 'tone', 'colour', 'bloom'));
    });

    it('leaves every other layer as it was', async () => {
      const host = await open();
      const before = others((await host.readShot(signal)).layers);
      for (const script of [DUSK, NOON, null, DUSK])
        expect(others(await paintBackground(host, script))).toEqual(before);
    });
  });
}
