import type { PlateInsertion, PlateLight } from '../../../../src/host/host.js';
import type { Opened } from '../../../fakes/photoshop/open-in-fake.js';
import { box } from '../../psd-write/support/sample-pixels.js';
import { signal } from '../../psd-write/support/sample-plate.js';
import type { Deed } from './faults.js';
import { layerNamed, lightOver, open, plannedPlate, type RGB8 } from './shots.js';

export const PLATE = 'Haikei – gouache · BG';

/** A shot with everything on: selection, mask on the source, active layers. */
export function fullShot(format?: typeof RGB8): Opened {
  const opened = open(format);
  const { document } = opened;
  document.state.selection = { bounds: box(2, 3, 2, 1), data: Uint8Array.of(255, 90), outside: 0 };
  document.state.active = [document.named('A').id];
  const data = new Uint8Array(4).fill(200);
  document.named('BG').mask = { bounds: box(0, 0, 2, 2), data, outside: 255, enabled: true };
  return opened;
}

async function litPlate(opened: Opened, change: Partial<PlateInsertion> = {}): Promise<PlateInsertion> {
  const plate = await plannedPlate(opened, { hideSource: true });
  return { ...plate, light: lightOver(plate), ...change };
}

export const insert: Deed = async (opened) => {
  const plate = await litPlate(opened);
  return (abort) => opened.host.insertPlate(abort, plate);
};

export const insertUnder =
  (lightOf: (plate: PlateInsertion) => PlateLight | null): Deed =>
  async (opened) => {
    const plate = await litPlate(opened);
    return (abort) => opened.host.insertPlate(abort, { ...plate, light: lightOf(plate) });
  };

/** Two plates as one step, each planned when the one before is in. */
export const insertTwo: Deed = async (opened) => {
  const [bg, book] = [await litPlate(opened), await plannedPlate(opened, {}, 'BOOK')];
  return (abort) =>
    opened.host.asOneStep(abort, 'two', async (host) => {
      await host.insertPlate(abort, bg);
      const { plan } = await plannedPlate({ host }, {}, 'BOOK');
      await host.insertPlate(abort, { ...book, plan });
    });
};

export const readSmartObject: Deed = async (opened) => {
  Object.assign(opened.document.named('A'), { kind: 'smartObject' });
  const { id } = await layerNamed(opened.host, 'A');
  return (abort) => opened.host.readPixels(abort, id);
};

/** Pixels of a group, and a plate of them above it. */
export const insertOfGroup: Deed = async (opened) => {
  const plate = await plannedPlate(opened, {}, 'CELS');
  return async (abort) => {
    await opened.host.readPixels(abort, plate.plan.source);
    await opened.host.insertPlate(abort, plate);
  };
};

export const correctRoles: Deed = ({ host }) =>
  Promise.resolve((abort) => host.writeRoles(abort, { BG: 'bg' }));

/** By an earlier run with other settings, and with strokes of the artist's over the paint: nothing that is put anew is the same. */
export const painted = async (opened: Opened): Promise<void> => {
  const { host, document } = opened;
  const plate = await litPlate(opened);
  const provenance = { ...plate.provenance, settings: { strength: 0.5, light: 'dusk' } };
  await host.insertPlate(signal, { ...plate, provenance });
  for (const name of [PLATE, 'Haikei – haze', 'Haikei – bloom']) {
    const node = document.named(name);
    const { pixels } = node;
    if (pixels) node.pixels = { ...pixels, data: pixels.data.map((value) => value ^ 1) };
  }
  const { mask } = document.named(PLATE);
  if (mask) document.named(PLATE).mask = { ...mask, data: mask.data.map((value) => 255 - value) };
};
