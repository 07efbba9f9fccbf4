import type { Host } from '../../src/host/host.js';
import { openInAfterEffects } from '../fakes/aftereffects/open-in-after-effects.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { signal } from '../unit/psd-write/support/sample-plate.js';
import { contractShot } from './contract-shot.js';
import { hostContract, plateAt } from './host-contract.js';

const traits = { clips: false, leavesGroups: false, hidesSource: true };

/** Contracts that this host does not take part in, and what it does instead. */
describe('AfterEffectsHost leaves out', () => {
  const opened = () => openInAfterEffects(contractShot(SHOT_FORMATS[0]![1]));

  test('the contract of a light: no effect that a script can set up does what a light does; it goes into the pixels', async () => {
    const { host, ae } = opened();
    const { light, ...plate } = await plateAt(host, { parent: null, index: 1 });
    expect(light).toBeNull();
    const asLayers = { ...plate, light: { id: 'dusk', groupName: 'dusk', layers: [] } };
    await expect(host.insertPlate(signal, asLayers)).rejects.toMatchObject({ code: 'internal' });
    expect(ae.undoLog).toEqual([]);
  });

  test('the contract of a group as source: a composition inside may move, so no one picture stands for it', async () => {
    const { host, ae } = opened();
    const cels = (await host.readShot(signal)).layers.find(({ name }) => name === 'CELS')!;
    await expect(host.readPixels(signal, cels.id)).rejects.toMatchObject({
      code: 'layer-unsupported',
      details: { layer: 'CELS', kind: 'group' },
    });
    expect(ae.undoLog).toEqual([]);
  });
});

for (const [title, format] of SHOT_FORMATS.filter(([, { large, mode }]) => !large && mode === 'rgb')) {
  const open = (): Promise<Host> => Promise.resolve(openInAfterEffects(contractShot(format)).host);
  hostContract(`AfterEffectsHost, ${title.replace(' PSD', '')},`, open, traits);
}
