import type { PlateInsertion } from '../../../src/host/host.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { layerNamed, open, plannedPlate } from './support/shots.js';

const PLATE = 'Haikei – gouache · BG';

const insert = async (
  opened: Opened,
  changes: Partial<PlateInsertion> = {},
  name = 'BG',
): Promise<PlateInsertion> => {
  const plate = await plannedPlate(opened, changes, name);
  await opened.host.insertPlate(signal, plate);
  return plate;
};

describe('what the artist has limited', () => {
  const select = (opened: Opened): void => {
    const bounds = box(2, 3, 4, 2);
    opened.document.state.selection = {
      bounds,
      data: Uint8Array.of(255, 255, 128, 0, 255, 255, 255, 255),
      outside: 0,
    };
  };

  test('a selection becomes the plate’s mask, and is there again afterwards', async () => {
    const opened = open();
    select(opened);
    const selection = structuredClone(opened.document.state.selection);
    await insert(opened);
    const { mask, pixels } = opened.document.named(PLATE);
    expect(mask!.bounds).toEqual(box(0, 0, 24, 16));
    expect(Array.from(mask!.data.subarray(3 * 24, 3 * 24 + 8))).toEqual([0, 0, 255, 255, 128, 0, 0, 0]);
    expect(mask!.data.reduce((sum, value) => sum + value, 0)).toBe(6 * 255 + 128);
    expect(pixels!.width).toBe(24);
    expect(opened.document.state.selection).toEqual(selection);
    expect((await layerNamed(opened.host, PLATE)).hasMask).toBe(true);
  });

  test('so does the mask of the source, with what holds outside the mask’s own rectangle', async () => {
    const opened = open();
    const data = Uint8Array.of(0, 51);
    opened.document.named('BG').mask = { bounds: box(1, 0, 2, 1), data, outside: 255, enabled: true };
    await insert(opened);
    const { mask } = opened.document.named(PLATE);
    expect(Array.from(mask!.data.subarray(0, 5))).toEqual([255, 0, 51, 255, 255]);
    expect(opened.document.state.selection).toBe(null);
    expect(opened.document.named('BG').mask!.data).toEqual(data);
  });

  test('both together leave what both show', async () => {
    const opened = open();
    select(opened);
    const data = new Uint8Array(24 * 16).fill(128);
    opened.document.named('BG').mask = { bounds: box(0, 0, 24, 16), data, outside: 0, enabled: true };
    await insert(opened);
    const row = opened.document.named(PLATE).mask!.data.subarray(3 * 24, 3 * 24 + 7);
    expect(Array.from(row)).toEqual([0, 0, 128, 128, 64, 0, 0]);
  });

  test('of several plates in one step each is limited, and the selection is there at the end', async () => {
    const opened = open();
    select(opened);
    const selection = structuredClone(opened.document.state.selection);
    const plates = [await plannedPlate(opened), await plannedPlate(opened, {}, 'BOOK')];
    await opened.host.asOneStep(signal, 'both', async (host) => {
      await host.insertPlate(signal, plates[0]!);
      const { plan } = await plannedPlate({ host }, {}, 'BOOK');
      await host.insertPlate(signal, { ...plates[1]!, plan });
    });
    const shown = [PLATE, 'Haikei – gouache · BOOK'].map((name) => {
      const { data } = opened.document.named(name).mask!;
      return data.reduce((sum, value) => sum + value, 0);
    });
    // The BOOK begins beneath what is selected.
    expect(shown).toEqual([6 * 255 + 128, 0]);
    expect(opened.document.state.selection).toEqual(selection);
    expect(opened.document.history).toEqual(['Open', 'both']);
  });

  test('painting again under a selection limits the plate anew', async () => {
    const opened = open();
    await insert(opened);
    expect(opened.document.named(PLATE).mask).toBe(null);
    select(opened);
    await insert(opened);
    const { mask } = opened.document.named(PLATE);
    expect(mask!.data.reduce((sum, value) => sum + value, 0)).toBe(6 * 255 + 128);
  });

  test('a mask that is switched off does not count, and nothing limits where nothing is limited', async () => {
    const opened = open();
    const off = {
      bounds: box(0, 0, 24, 16),
      data: new Uint8Array(24 * 16),
      outside: 0,
      enabled: false,
    } as const;
    opened.document.named('BG').mask = off;
    await insert(opened);
    expect(opened.document.named(PLATE).mask).toBe(null);
  });

  test('painting again leaves a mask that the artist has worked on', async () => {
    const opened = open();
    select(opened);
    await insert(opened);
    opened.document.state.selection = null;
    const worked = { bounds: box(0, 0, 1, 1), data: Uint8Array.of(7), outside: 255, enabled: true } as const;
    opened.document.named(PLATE).mask = worked;
    const data = new Uint8Array(24 * 16);
    opened.document.named('BG').mask = { bounds: box(0, 0, 24, 16), data, outside: 0, enabled: true };
    await opened.host.insertPlate(signal, await plannedPlate(opened));
    expect(opened.document.named(PLATE).mask).toEqual(worked);
  });
});
