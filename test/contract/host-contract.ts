import type { Host, PlateInsertion } from '../../src/host/host.js';
import type { Pixels } from '../../src/raster/pixels.js';
import type { LayerId, SceneLayer } from '../../src/scene/layer.js';
import type { PlacementPlan, Slot } from '../../src/scene/placement-plan.js';
import type { Shot } from '../../src/scene/shot.js';
import { allLayers, plateFor, signal } from '../unit/psd-write/support/sample-plate.js';

const PLATE = 'BG 背景';

const named = (shot: Shot, name: string): SceneLayer => allLayers(shot.layers).find((l) => l.name === name)!;

const cancelled = (): AbortSignal => {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
};

/** A plate of BG in a slot, with small changes where a test wants them. */
export async function plateAt(
  host: Host,
  slot: Slot,
  changes: Partial<PlateInsertion> = {},
): Promise<PlateInsertion> {
  const source = named(await host.readShot(signal), 'BG');
  const plan: PlacementPlan = { action: 'insert', source: source.id, slot, notes: [] };
  return { ...plateFor(source, await host.readPixels(signal, source.id), plan), ...changes };
}

/** The tree with one layer taken out: what must equal the tree before. Bounds of groups may have grown by the plate. */
const without = (layers: readonly SceneLayer[], id: LayerId): unknown[] =>
  layers
    .filter((l) => l.id !== id)
    .map((l) => ({ ...l, bounds: l.kind === 'group' ? null : l.bounds, children: without(l.children, id) }));

const NOWHERE = '' as LayerId;

const exactly = (pixels: Pixels): Pixels => pixels;

/** In what a host differs from files of layers. */
export interface HostTraits {
  /** What it can hold of pixels, where that is not all of them (Photoshop keeps 15 of 16 bits). */
  readonly held: (pixels: Pixels) => Pixels;
  /** It has layers that are clipped to the one below. */
  readonly clips: boolean;
  /** A plate may lie in another group than its source (in After Effects it is a copy of the source's layer). */
  readonly leavesGroups: boolean;
  /** It always switches the source's eye off. */
  readonly hidesSource: boolean;
}

const USUAL: HostTraits = { held: exactly, clips: true, leavesGroups: true, hidesSource: false };

/**
 * What every host must do, whatever it is made of. `open` gives a fresh host on the shot that `contractShot` describes
 * for every call.
 */
export function hostContract(
  title: string,
  open: () => Promise<Host>,
  traits: Partial<HostTraits> = {},
): void {
  const { held, clips, leavesGroups, hidesSource } = { ...USUAL, ...traits };
  const asLeft = ({ layers }: Shot): readonly SceneLayer[] =>
    layers.map((l) => (hidesSource && l.name === 'BG' ? { ...l, visible: false } : l));

  describe(`${title} keeps the contract of a host`, () => {
    describe('reading', () => {
      it('shows the whole tree bottom first, with kinds, clipping and ids of their own', async () => {
        const { layers } = await (await open()).readShot(signal);
        expect(layers.map((l) => l.name)).toEqual(['BG', 'CELS', 'NOTHING', 'EMPTY', 'OUTSIDE', 'BOOK']);
        expect(layers.map((l) => l.kind)).toEqual(['pixel', 'group', 'group', 'pixel', 'pixel', 'pixel']);
        expect(layers[1]!.children.map((l) => [l.name, l.clipped])).toEqual([
          ['A', false],
          ['A shade', clips],
          ['B', false],
        ]);
        const ids = allLayers(layers).map((l) => l.id);
        expect(new Set(ids).size).toBe(ids.length);
      });

      it('gives the same shot every time', async () => {
        const host = await open();
        expect(await host.readShot(signal)).toEqual(await host.readShot(signal));
      });

      it('gives pixels in the document’s depth and mode, of the size of their bounds', async () => {
        const host = await open();
        const shot = await host.readShot(signal);
        for (const name of ['BG', 'A', 'BOOK']) {
          const layer = named(shot, name);
          const { bounds, pixels } = await host.readPixels(signal, layer.id);
          expect(bounds).toEqual(layer.bounds);
          expect(pixels.width).toBe(bounds.right - bounds.left);
          expect(pixels.height).toBe(bounds.bottom - bounds.top);
          expect(pixels.depth).toBe(shot.depth);
          expect(shot.mode === 'rgb' ? [3, 4] : [1, 2]).toContain(pixels.channels);
          expect(pixels.data.length).toBe(pixels.width * pixels.height * pixels.channels);
        }
      });

      it.each([
        ['a layer without pixels', 'EMPTY', 'background-empty'],
        ['a layer beside the canvas', 'OUTSIDE', 'background-outside'],
      ])('refuses the pixels of %s', async (_title, name, code) => {
        const host = await open();
        const { id } = named(await host.readShot(signal), name);
        await expect(host.readPixels(signal, id)).rejects.toMatchObject({ code });
      });

      it('refuses a layer it does not know', async () => {
        await expect((await open()).readPixels(signal, NOWHERE)).rejects.toMatchObject({ code: 'internal' });
      });

      it('stops when cancelled', async () => {
        const host = await open();
        await expect(host.readShot(cancelled())).rejects.toMatchObject({ code: 'cancelled' });
        await expect(host.readPixels(cancelled(), NOWHERE)).rejects.toMatchObject({ code: 'cancelled' });
      });
    });

    describe('inserting', () => {
      const slots: readonly (readonly [string, string | null, number])[] = [
        ['at the bottom', null, 0],
        ['above the background', null, 1],
        ['at the top', null, 6],
        ['at the bottom of a group', 'CELS', 0],
        ['above a clipping chain', 'CELS', 2],
        ['at the top of a group', 'CELS', 3],
        ['in a group within a group', 'B', 1],
        ['in an empty group', 'NOTHING', 0],
      ];

      it.each(slots.filter(([, parent]) => leavesGroups || parent === null))(
        'puts the plate %s and changes nothing else',
        async (_title, parent, index) => {
          const host = await open();
          const before = await host.readShot(signal);
          const slot = { parent: parent === null ? null : named(before, parent).id, index };
          const { plate } = await host.insertPlate(signal, await plateAt(host, slot));
          const after = await host.readShot(signal);
          const siblings = parent === null ? after.layers : named(after, parent).children;
          expect(siblings[index]!.id).toBe(plate);
          expect(without(after.layers, plate)).toEqual(without(asLeft(before), plate));
          expect({ ...after, layers: [] }).toEqual({ ...before, layers: [] });
        },
      );

      it('makes an ordinary layer: visible, opaque, unclipped, unlocked, stamped', async () => {
        const host = await open();
        const insertion = await plateAt(host, { parent: null, index: 1 });
        await host.insertPlate(signal, insertion);
        const shot = await host.readShot(signal);
        expect(named(shot, PLATE)).toMatchObject({
          kind: 'pixel',
          visible: true,
          opacity: 1,
          clipped: false,
          locked: false,
          isBackgroundLayer: false,
          bounds: insertion.bounds,
          stamp: { sourceName: 'BG', sourceKey: named(shot, 'BG').key },
        });
      });

      it('gives back exactly the pixels that were put in', async () => {
        const host = await open();
        const insertion = await plateAt(host, { parent: null, index: 1 });
        const { plate } = await host.insertPlate(signal, insertion);
        const { bounds, pixels } = await host.readPixels(signal, plate);
        expect(bounds).toEqual(insertion.bounds);
        expect(pixels).toMatchPixels(held(insertion.pixels));
      });

      it('leaves the pixels of every other layer alone', async () => {
        const host = await open();
        const shot = await host.readShot(signal);
        const ids = ['BG', 'A', 'A shade', 'B line', 'BOOK'].map((name) => named(shot, name).id);
        const before = await Promise.all(ids.map((id) => host.readPixels(signal, id)));
        await host.insertPlate(signal, await plateAt(host, { parent: null, index: 1 }));
        expect(await Promise.all(ids.map((id) => host.readPixels(signal, id)))).toEqual(before);
      });

      it('switches the source’s eye off when asked, and nothing else', async () => {
        const host = await open();
        const before = await host.readShot(signal);
        const insertion = await plateAt(host, { parent: null, index: 1 }, { hideSource: true });
        const { plate } = await host.insertPlate(signal, insertion);
        const after = await host.readShot(signal);
        const hidden = before.layers.map((l) => (l.name === 'BG' ? { ...l, visible: false } : l));
        expect(without(after.layers, plate)).toEqual(without(hidden, plate));
      });

      it('updates a plate in place: same layer, new pixels, no second one', async () => {
        const host = await open();
        const first = await plateAt(host, { parent: null, index: 1 });
        const { plate } = await host.insertPlate(signal, first);
        const between = await host.readShot(signal);
        const data = first.pixels.data.map((value) => value ^ 1);
        const plan: PlacementPlan = { action: 'update', source: first.plan.source, plate, notes: [] };
        const report = await host.insertPlate(signal, { ...first, plan, pixels: { ...first.pixels, data } });
        expect(report.plate).toBe(plate);
        expect(await host.readShot(signal)).toEqual(between);
        const now = await host.readPixels(signal, plate);
        expect(now.pixels).toMatchPixels(held({ ...first.pixels, data }));
      });

      it('takes several plates one after the other', async () => {
        const host = await open();
        await host.insertPlate(signal, await plateAt(host, { parent: null, index: 1 }));
        const between = await host.readShot(signal);
        const { plate } = await host.insertPlate(signal, await plateAt(host, { parent: null, index: 0 }));
        const after = await host.readShot(signal);
        expect(after.layers[0]!.id).toBe(plate);
        expect(without(after.layers, plate)).toEqual(without(between.layers, plate));
      });

      it.each([
        ['cancelled', cancelled(), {}],
        ['given pixels of another size', signal, { bounds: { left: 0, top: 0, right: 3, bottom: 3 } }],
      ])('leaves everything as it was when %s', async (_title, abort, changes) => {
        const host = await open();
        const before = await host.readShot(signal);
        const insertion = await plateAt(host, { parent: null, index: 1 }, changes);
        await expect(host.insertPlate(abort, insertion)).rejects.toHaveProperty('name', 'HaikeiError');
        expect(await host.readShot(signal)).toEqual(before);
      });

      it('leaves everything as it was when the slot does not exist', async () => {
        const host = await open();
        const before = await host.readShot(signal);
        const insertion = await plateAt(host, { parent: null, index: 99 });
        await expect(host.insertPlate(signal, insertion)).rejects.toMatchObject({ code: 'internal' });
        expect(await host.readShot(signal)).toEqual(before);
      });
    });
  });
}
