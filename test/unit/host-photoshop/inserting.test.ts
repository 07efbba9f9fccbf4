import type { PlateInsertion } from '../../../src/host/host.js';
import { readProvenanceText } from '../../../src/provenance/read-provenance.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { layerNamed, open, plannedPlate, RGB16, RGB8, stackOf } from './support/shots.js';

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

describe('the stack', () => {
  test('before and after', async () => {
    const opened = open();
    await insert(opened);
    expect(await stackOf(opened.host)).toBe(
      ['◉ BOOK', '◉ ▾ CELS', '◉   ⬐ A shade', '◉   A', `◉ ${PLATE}`, '◉ BG'].join('\n'),
    );
  });

  test('above the Background, which keeps its id and its locks', async () => {
    const opened = open(RGB8, true);
    const id = opened.document.named('Background').id;
    await insert(opened, {}, 'Background');
    expect(opened.document.layers.map((layer) => layer.name).slice(-2)).toEqual([
      'Haikei – gouache · Background',
      'Background',
    ]);
    expect(opened.document.named('Background')).toMatchObject({ id, background: true });
  });

  test('nothing lies beneath the Background', async () => {
    const opened = open(RGB8, true);
    const plate = await plannedPlate(opened, {}, 'Background');
    const before = structuredClone(opened.document.state);
    const plan = { ...plate.plan, slot: { parent: null, index: 0 } } as PlateInsertion['plan'];
    await expect(opened.host.insertPlate(signal, { ...plate, plan })).rejects.toMatchObject({
      code: 'placement-unverified',
    });
    expect(opened.document.state).toEqual(before);
  });

  test('a plan into a clipping chain is seen when the stack is read back, and taken back', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const before = structuredClone(opened.document.state);
    const parent = (await layerNamed(opened.host, 'CELS')).id;
    const plan = { ...plate.plan, slot: { parent, index: 1 } } as PlateInsertion['plan'];
    await expect(opened.host.insertPlate(signal, { ...plate, plan })).rejects.toMatchObject({
      code: 'placement-unverified',
    });
    expect(opened.document.state).toEqual(before);
    expect(opened.document.history).toEqual(['Open']);
  });

  test('made inside a chain, because a clipped cel is active, it leaves that chain whole', async () => {
    const opened = open();
    opened.document.state.active = [opened.document.named('A').id];
    await insert(opened);
    expect(opened.document.named('A shade').clipped).toBe(true);
    expect(opened.document.named(PLATE).clipped).toBe(false);
  });

  test('a plate that ended up clipped is taken back', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const before = structuredClone(opened.document.state);
    opened.photoshop.onCall = (_number, what) => {
      if (what === 'putPixels') opened.document.named(PLATE).clipped = true;
    };
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({
      code: 'placement-unverified',
    });
    expect(opened.document.state).toEqual(before);
  });

  test('a plate that Photoshop put elsewhere is taken back', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const before = structuredClone(opened.document.state);
    opened.document.move = () => undefined;
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({
      code: 'placement-unverified',
    });
    expect(opened.document.state).toEqual(before);
  });

  test('a cel whose eye changes under our hands is no success', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    opened.photoshop.onCall = (_number, what) => {
      if (what === 'putPixels') opened.document.named('A').visible = false;
    };
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({
      code: 'placement-unverified',
    });
    expect(opened.document.named('A').visible).toBe(true);
  });
});

describe('one step', () => {
  test('history has one more state, with the plate’s name', async () => {
    const opened = open();
    await insert(opened);
    expect(opened.document.history).toEqual(['Open', PLATE]);
  });

  test('inside an action that is played, which has the history, nothing is suspended or resumed', async () => {
    const opened = open();
    opened.photoshop.core.actionOwnsHistory = true;
    await insert(opened);
    expect(opened.photoshop.calls).not.toContain('resumeHistory');
    expect(opened.document.named(PLATE).name).toBe(PLATE);
  });

  test('and a failure there takes the new layers away by hand', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const before = structuredClone(opened.document.state.nodes);
    opened.photoshop.core.actionOwnsHistory = true;
    opened.photoshop.onCall = (_number, what) => {
      if (what === 'document metadata') throw new Error('no');
    };
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'host-refused' });
    expect(opened.document.state.nodes).toEqual(before);
  });

  test('the artist’s active layers are active again, their eyes as they were', async () => {
    const opened = open();
    const active = ['A', 'BOOK'].map((name) => opened.document.named(name).id);
    opened.document.state.active = active;
    opened.document.named('BOOK').visible = false;
    await insert(opened);
    expect(opened.document.state.active).toEqual(active);
    expect(opened.document.named('BOOK').visible).toBe(false);
  });

  test('Esc ends it, and the document is as it was', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const before = structuredClone(opened.document.state);
    opened.photoshop.onCall = (_number, what) => {
      if (what === 'putPixels') opened.photoshop.core.cancel();
    };
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'cancelled' });
    expect(opened.document.state).toEqual(before);
    expect(opened.document.history).toEqual(['Open']);
  });
});

describe('again', () => {
  test('the same layer gets the new paint', async () => {
    const opened = open();
    await insert(opened);
    const { id } = opened.document.named(PLATE);
    const again = await plannedPlate(opened);
    expect(again.plan).toMatchObject({ action: 'update', plate: String(id) });
    await opened.host.insertPlate(signal, again);
    expect(opened.document.layers.map(({ name }) => name)).toEqual(['BOOK', 'CELS', PLATE, 'BG']);
    expect(opened.document.history).toEqual(['Open', PLATE, PLATE]);
  });

  test.each(['all', 'pixels', 'position', 'transparent'] as const)(
    'also where the artist has locked it (%s), and it stays locked',
    async (lock) => {
      const opened = open();
      const first = await insert(opened);
      opened.document.named(PLATE).locks[lock] = true;
      const again = await plannedPlate(opened);
      const white = { ...first.pixels, data: first.pixels.data.map(() => 255) };
      await opened.host.insertPlate(signal, { ...again, pixels: white });
      const node = opened.document.named(PLATE);
      expect(node.pixels!.data.every((value) => value === 255)).toBe(true);
      expect(node.locks[lock]).toBe(true);
    },
  );

  test('a plate that has become something else is left alone', async () => {
    const opened = open();
    await insert(opened);
    const again = await plannedPlate(opened);
    opened.document.named(PLATE).kind = 'smartObject';
    await expect(opened.host.insertPlate(signal, again)).rejects.toMatchObject({ code: 'document-changed' });
  });

  test('a plate whose own metadata was dropped is known by its name and the document’s record', async () => {
    const opened = open();
    await insert(opened);
    opened.document.named(PLATE).xmp = null;
    expect((await plannedPlate(opened)).plan.action).toBe('update');
    opened.document.named(PLATE).name = 'paint';
    expect((await plannedPlate(opened)).plan.action).toBe('insert');
  });

  test('the document’s XMP keeps what it said, and says who painted', async () => {
    const opened = open();
    const own =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>雪</dc:creator>' +
      '</rdf:Description></rdf:RDF></x:xmpmeta>';
    opened.document.state.xmp = own;
    const plate = await insert(opened);
    expect(opened.document.state.xmp).toContain('<dc:creator>雪</dc:creator>');
    expect(readProvenanceText(opened.document.state.xmp)).toEqual([plate.provenance]);
  });

  test('XMP that cannot be read stays as it is', async () => {
    const opened = open();
    opened.document.state.xmp = '<broken';
    await insert(opened);
    expect(opened.document.state.xmp).toBe('<broken');
    expect((await plannedPlate(opened)).plan.action).toBe('update');
  });
});

test('16 bit paint arrives as Photoshop counts it', async () => {
  const opened = open(RGB16);
  const plate = await plannedPlate(opened);
  plate.pixels.data.set([65535, 32768, 2, 65535]);
  await opened.host.insertPlate(signal, plate);
  const { data } = opened.document.named(PLATE).pixels!;
  expect(Array.from(data.subarray(0, 4))).toEqual([32768, 16384, 1, 32768]);
  expect(opened.photoshop.imaging.alive.size).toBe(0);
});

test('paint is at no time in a modal scope: reading and writing are two short ones', async () => {
  const opened = open();
  const plate = await plannedPlate(opened);
  expect(opened.photoshop.core.modal).toBe(false);
  await opened.host.insertPlate(signal, plate);
  expect(opened.photoshop.core.commands).toEqual(['cut_012: Haikei', PLATE]);
});

test('roles that were corrected by hand are remembered in the document', async () => {
  const { document, host } = open();
  expect(await host.readRoles(signal)).toEqual({});
  await host.writeRoles(signal, { '#3': 'bg', 'CELS/A': 'ignore' });
  await host.writeRoles(signal, { '#3': 'book' });
  expect(await host.readRoles(signal)).toEqual({ '#3': 'book' });
  expect(document.history).toEqual(['Open', 'Haikei', 'Haikei']);
  document.state.xmp = document.state.xmp!.replace('book', 'king');
  expect(await host.readRoles(signal)).toEqual({});
});
