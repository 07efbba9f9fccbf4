import type { Host } from '../../../src/host/host.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import type { DocumentDescription } from '../../../src/host/psd/write/document-description.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { paint } from '../../../src/paint.js';
import { type Opened, openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { sampleLayer } from '../psd-write/support/sample-shot.js';
import { paintRequest } from './support/paint-request.js';
import { layerNamed, RGB16, RGB8, stackOf } from './support/shots.js';

const half = box(0, 0, 12, 16);

/** A folder of background pieces with a mask, over paper and under a cel. Bottom first. */
const folderShot = (format = RGB8): DocumentDescription => ({
  width: 24,
  height: 16,
  profile: null,
  ...format,
  layers: [
    sampleLayer('Background', format, { seed: 1, bounds: box(0, 0, 24, 16), background: true, opaque: true }),
    {
      kind: 'group',
      name: 'BG',
      blend: 'normal',
      opacity: 0.5,
      mask: {
        bounds: half,
        outside: 'hidden',
        pixels: { ...sampleLayer('', format, { seed: 9, bounds: half }).pixels, channels: 1 },
      },
      children: [
        sampleLayer('sky', format, { seed: 2, bounds: box(-3, 0, 30, 16), opaque: true }),
        sampleLayer('hills', format, { seed: 3, bounds: box(0, 6, 24, 14), blend: 'multiply' }),
        sampleLayer('grass', format, { seed: 4, bounds: box(2, 8, 9, 8), clipped: true }),
      ],
    },
    sampleLayer('A', format, { seed: 5, bounds: box(3, 2, 9, 8) }),
  ],
});

function maskOf(description: DocumentDescription): DocumentDescription {
  const [paper, folder, ...others] = description.layers;
  const { mask } = folder!;
  const { data } = mask!.pixels;
  const one = { ...mask!, pixels: { ...mask!.pixels, data: data.filter((_, i) => i % 4 === 0) } };
  return { ...description, layers: [paper!, { ...folder!, mask: one }, ...others] };
}

const shot = (format = RGB8): DocumentDescription => maskOf(folderShot(format));
const open = (format = RGB8): Opened => openInFake(shot(format));

const readFolder = async ({ host }: { readonly host: Host }) => {
  const { layers } = await host.readShot(signal);
  return host.readPixels(signal, layers.find(({ name }) => name === 'BG')!.id);
};

test('the document is as it was, without a step in its history, and the copy is closed', async () => {
  const opened = open();
  opened.document.state.active = [opened.document.named('A').id];
  const before = structuredClone(opened.document.state);
  await readFolder(opened);
  expect(opened.document.state).toEqual(before);
  expect(opened.document.history).toEqual(['Open']);
  expect(opened.photoshop.open).toEqual([opened.document]);
  expect(opened.photoshop.front).toBe(opened.document);
  expect(opened.photoshop.imaging.alive.size).toBe(0);
});

test('it is one read of a whole picture at full resolution, of a canvas that was made large enough', async () => {
  const opened = open();
  const { bounds } = await readFolder(opened);
  expect(bounds).toEqual(box(-3, 0, 30, 20));
  const [read, ...others] = opened.photoshop.imaging.reads;
  expect(others).toEqual([]);
  // Three pixels more on the left are three on the right, four below are four above.
  const { documentID, ...rest } = read!;
  expect(rest).toEqual({ sourceBounds: box(0, 4, 30, 20), componentSize: 8 });
  expect(documentID).not.toBe(opened.document.id);
});

test('a canvas that is large enough stays as it is', async () => {
  const opened = open();
  for (const name of ['sky', 'hills']) {
    const node = opened.document.named(name);
    Object.assign(node, opened.document.named('grass'), { id: node.id, name, clipped: false });
  }
  expect((await readFolder(opened)).bounds).toEqual(box(2, 8, 9, 8));
  expect(opened.photoshop.calls).not.toContain('resizeCanvas');
});

test.each([
  ['locked, with what it holds', () => ['BG', 'sky', 'hills', 'grass'], () => ({})],
  ['clipped to what lies beneath', () => [], () => ({ clipped: true })],
])('a group that is %s reads the same', async (_title, locked, changes) => {
  const expected = await readFolder(open());
  const opened = open();
  for (const name of locked()) opened.document.named(name).locks.all = true;
  Object.assign(opened.document.named('BG'), changes());
  const before = structuredClone(opened.document.state);
  expect(await readFolder(opened)).toEqual(expected);
  expect(opened.document.state).toEqual(before);
});

test('a group deep inside others that are hidden and faint reads the same', async () => {
  const expected = await readFolder(open());
  const description = shot();
  const [paper, folder, cel] = description.layers;
  const cut = { kind: 'group', name: 'C012', opacity: 0.2, visible: false, children: [folder!] } as const;
  const opened = openInFake({ ...description, layers: [paper!, cut, cel!] });
  const { id } = await layerNamed(opened.host, 'BG');
  expect(await opened.host.readPixels(signal, id)).toEqual(expected);
});

test('an adjustment alone is no picture', async () => {
  const opened = open();
  for (const name of ['sky', 'hills', 'grass'])
    Object.assign(opened.document.named(name), { kind: 'curves', adjustment: {} });
  await expect(readFolder(opened)).rejects.toMatchObject({ code: 'background-empty' });
});

test('layers that did not move with the canvas are not taken for the picture', async () => {
  const opened = open();
  opened.photoshop.onCall = (_number, what) => {
    const copy = opened.photoshop.open[1];
    if (what === 'resizeCanvas') copy!.named('sky').bounds = box(-4, 0, 30, 16);
  };
  await expect(readFolder(opened)).rejects.toMatchObject({
    code: 'host-refused',
    details: { step: 'resizeCanvas' },
  });
});

type Fault = (opened: Opened, call: number) => void;
const fail: Fault = (_opened, call) => {
  throw new Error(`Photoshop Error: call ${call}`);
};
const escape: Fault = ({ photoshop }) => photoshop.core.cancel();

test.each([
  ['each call failing', fail],
  ['Esc at each call', escape],
])(
  'reading a group, %s: the document as it was, nothing left open, and the next read works',
  async (_t, fault) => {
    let calls = 0;
    for (let call = 1; ; call++) {
      const opened = open();
      const { id } = await layerNamed(opened.host, 'BG');
      const before = structuredClone(opened.document.state);
      const start = opened.photoshop.calls.length;
      opened.photoshop.onCall = (number) => {
        if (number === start + call) fault(opened, call);
      };
      const outcome = await opened.host.readPixels(signal, id).catch((error: unknown) => error);
      if (opened.photoshop.calls[start + call - 1] === undefined) break;
      calls = call;
      opened.photoshop.onCall = () => undefined;
      if (outcome instanceof Error) expect(outcome.name).toBe('HaikeiError');
      expect(opened.document.state).toEqual(before);
      expect(opened.photoshop.imaging.alive.size).toBe(0);
      expect(opened.photoshop.core.modal).toBe(false);
      expect(opened.photoshop.open).toEqual([opened.document]);
      await opened.host.readPixels(signal, id);
    }
    expect(calls).toBeGreaterThan(8);
  },
);

test.each([
  ['8 bit', RGB8, 0],
  ['16 bit', RGB16, 6],
])(
  'a folder called BG is painted alike in Photoshop and in a file, %s',
  async (_title, format, tolerance) => {
    const file = new PsdHost('cut_012', joinSegments(newDocument(shot(format))));
    const opened = open(format);
    const inFile = await paint(signal, paintRequest(file));
    const inPhotoshop = await paint(signal, paintRequest(opened.host));
    expect(inPhotoshop.source.name).toBe('BG');
    expect(inPhotoshop.plan.notes).toEqual(inFile.plan.notes);
    expect(inPhotoshop.plate.pixels).toMatchPixels(inFile.plate.pixels, { tolerance });
    expect((await stackOf(opened.host)).split('\n').slice(0, 3)).toEqual([
      '◉ A',
      '◉ Haikei – poster · BG',
      '◉ ▾ BG',
    ]);
  },
);

test('the mask of the group limits its plate, and painting again renews that plate', async () => {
  const opened = open();
  await paint(signal, paintRequest(opened.host));
  const plate = (await layerNamed(opened.host, 'Haikei – poster · BG')).id;
  const { mask } = opened.document.named('Haikei – poster · BG');
  const own = opened.document.named('BG').mask!;
  const at = (x: number, y: number): number =>
    mask!.data[(y - mask!.bounds.top) * (mask!.bounds.right - mask!.bounds.left) + x - mask!.bounds.left]!;
  expect(at(5, 5)).toBe(own.data[5 * 12 + 5]);
  expect(at(20, 5)).toBe(0);
  const again = await paint(signal, paintRequest(opened.host));
  expect(again.insert.plate).toBe(plate);
});
