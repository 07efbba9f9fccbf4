import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { LayerPixels } from '../../../src/host/host.js';
import { heldSamples } from '../../fakes/photoshop/fake-image.js';
import { type Opened, openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { box, flat } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { celShot, layerNamed, open, RGB16, RGB8, stackOf } from './support/shots.js';

const read = async ({ host }: Opened, name: string): Promise<LayerPixels> =>
  host.readPixels(signal, (await layerNamed(host, name)).id);

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('pixels', () => {
  test('Photoshop leaves an empty border out: it comes back as transparent, at the size that was asked for', async () => {
    const opened = open();
    const node = opened.document.named('A');
    // Bounds that say more than there are pixels, as a layer with effects or a smart edge has.
    const [inner, outer] = [node.bounds, box(2, 1, 12, 10)];
    const pixels = node.pixels!;
    const data = new Uint8Array(12 * 10 * 4);
    for (let y = 0; y < 8; y++) data.set(pixels.data.subarray(y * 36, y * 36 + 36), ((y + 1) * 12 + 1) * 4);
    Object.assign(node, { bounds: outer, pixels: { ...pixels, width: 12, height: 10, data } });
    const found = await read(opened, 'A');
    expect(opened.photoshop.imaging.reads[0]!.sourceBounds).toEqual(outer);
    expect(inner).toEqual(box(3, 2, 9, 8));
    expect(found.bounds).toEqual(outer);
    expect(found.pixels.data).toEqual(data);
  });

  test('the Background has three components, other layers have four', async () => {
    const opened = open(RGB8, true);
    expect((await read(opened, 'Background')).pixels.channels).toBe(3);
    expect((await read(opened, 'A')).pixels.channels).toBe(4);
  });

  test('16 bit: half of Photoshop’s 32768 is half of 65535', async () => {
    const description = celShot(RGB16);
    const bounds = box(0, 0, 24, 16);
    const bg = {
      kind: 'layer',
      name: 'BG',
      bounds,
      pixels: flat(bounds, 16, [65535, 32768, 2, 65535]),
    } as const;
    const opened = openInFake({ ...description, layers: [bg, ...description.layers.slice(1)] });
    expect(Array.from(opened.document.named('BG').pixels!.data.subarray(0, 4))).toEqual([
      32768, 16384, 1, 32768,
    ]);
    const { pixels } = await read(opened, 'BG');
    expect(Array.from(pixels.data.subarray(0, 4))).toEqual([65535, 32768, 2, 65535]);
    expect(pixels.data).toEqual(heldSamples(bg.pixels.data));
  });

  test('pixels from a smaller copy are refused', async () => {
    const opened = open();
    opened.photoshop.imaging.level = 1;
    expect(await failure(read(opened, 'BG'))).toMatchObject({
      code: 'host-refused',
      details: { host: 'Photoshop', step: 'getPixels', reason: 'pixels of cache level 1' },
    });
    expect(opened.photoshop.imaging.alive.size).toBe(0);
  });

  test('asks for its rectangle and its depth, never for another size, and gives all memory back', async () => {
    const opened = open();
    await read(opened, 'BOOK');
    expect(opened.photoshop.imaging.reads).toEqual([
      {
        documentID: opened.document.id,
        layerID: opened.document.named('BOOK').id,
        sourceBounds: box(-4, 10, 20, 10),
        componentSize: 8,
      },
    ]);
    expect(opened.photoshop.imaging.alive.size).toBe(0);
  });

  test('reading is one short modal command, and changes neither document nor history', async () => {
    const opened = open();
    const before = structuredClone(opened.document.state);
    await read(opened, 'BG');
    expect(opened.photoshop.core.commands).toHaveLength(1);
    expect(opened.document.state).toEqual(before);
    expect(opened.document.history).toEqual(['Open']);
  });

  test.each(['smartObject', 'text', 'solidColor', 'video'])(
    'a layer of kind %s is turned into pixels in a copy, which is closed again',
    async (kind) => {
      const opened = open();
      Object.assign(opened.document.named('A'), { kind });
      const before = structuredClone(opened.document.state);
      const { bounds, pixels } = await read(opened, 'A');
      expect(bounds).toEqual(box(3, 2, 9, 8));
      expect(pixels.data).toEqual(opened.document.named('A').pixels!.data);
      expect(opened.document.state).toEqual(before);
      expect(opened.document.history).toEqual(['Open']);
      expect(opened.photoshop.open).toEqual([opened.document]);
      expect(opened.photoshop.imaging.alive.size).toBe(0);
    },
  );

  test('the copy is closed also when Photoshop will not rasterise', async () => {
    const opened = open();
    Object.assign(opened.document.named('A'), { kind: 'smartObject' });
    opened.photoshop.onCall = (_number, what) => {
      if (what.startsWith('layer.rasterize')) throw new Error('Could not update smart object files');
    };
    expect(await failure(read(opened, 'A'))).toMatchObject({ code: 'host-refused' });
    expect(opened.photoshop.open).toEqual([opened.document]);
  });

  test('an adjustment has no pixels', async () => {
    const opened = open();
    Object.assign(opened.document.named('A'), { kind: 'curves', adjustment: {} });
    expect(await failure(read(opened, 'A'))).toMatchObject({ code: 'layer-unsupported' });
  });
});

describe('the shot', () => {
  test('is read without holding Photoshop', async () => {
    const opened = open();
    await opened.host.readShot(signal);
    expect(opened.photoshop.calls.every((call) => /^batchPlay (multiGet|get)\b/.test(call))).toBe(true);
  });

  test('lists layers bottom first, though Photoshop counts from the top', async () => {
    const { document, host } = open();
    expect(document.layers.map(({ name }) => name)).toEqual(['BOOK', 'CELS', 'BG']);
    expect((await host.readShot(signal)).layers.map(({ name }) => name)).toEqual(['BG', 'CELS', 'BOOK']);
    expect(await stackOf(host)).toBe(['◉ BOOK', '◉ ▾ CELS', '◉   ⬐ A shade', '◉   A', '◉ BG'].join('\n'));
  });

  test('a layer’s facts', async () => {
    const { document, host } = open(RGB8, true);
    const mask = { bounds: box(0, 0, 2, 2), data: new Uint8Array(4), outside: 0, enabled: false } as const;
    Object.assign(document.named('A'), { opacity: 50, fillOpacity: 40, mask, visible: false });
    document.named('A').locks.position = true;
    expect(await layerNamed(host, 'A')).toMatchObject({
      opacity: 0.2,
      hasMask: true,
      visible: false,
      locked: true,
      key: String(document.named('A').id),
    });
    expect(await layerNamed(host, 'Background')).toMatchObject({ isBackgroundLayer: true, locked: true });
  });

  test.each([
    ['pixel', 'pixel'],
    ['smartObject', 'smart-object'],
    ['text', 'text'],
    ['hueSaturation', 'adjustment'],
    ['clarity', 'adjustment'],
    ['gradientFill', 'fill'],
    ['video', 'other'],
    ['something of next year', 'other'],
  ])('kind %s is %s', async (kind, expected) => {
    const { document, host } = open();
    document.named('BOOK').kind = kind;
    expect((await layerNamed(host, 'BOOK')).kind).toBe(expected);
  });

  test('a fill with an outline is a shape', async () => {
    const { document, host } = open();
    Object.assign(document.named('BOOK'), { kind: 'solidColor', vectorMask: true });
    expect((await layerNamed(host, 'BOOK')).kind).toBe('shape');
  });

  test.each([
    [{ mode: 'CMYKColorMode' }, 'mode-unsupported', { mode: 'CMYK' }],
    [{ mode: 'indexedColorMode' }, 'mode-unsupported', { mode: 'Indexed Color' }],
    [{ mode: 'labColorMode' }, 'mode-unsupported', { mode: 'Lab' }],
    [{ mode: 'multichannelMode' }, 'mode-unsupported', { mode: 'Multichannel' }],
    [{ mode: 'duotoneMode' }, 'mode-unsupported', { mode: 'Duotone' }],
    [{ bitsPerChannel: 'bitDepth32' }, 'depth-unsupported', { depth: 32 }],
    [{ bitsPerChannel: 'bitDepth1' }, 'depth-unsupported', { depth: 1 }],
  ])('%j is refused before any work', async (format, code, details) => {
    const { document, host, photoshop } = open();
    Object.assign(document.format, format);
    const error = await failure(host.readShot(signal));
    expect(error).toBeInstanceOf(HaikeiError);
    expect(error).toMatchObject({ code, details });
    expect(photoshop.calls).toEqual([]);
  });
});
