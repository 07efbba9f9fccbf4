import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { readStamp } from '../../../src/host/psd/plate-stamp.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import type { PlateTarget } from '../../../src/host/psd/write/psd-insertion.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { agPsdBounds, agPsdLayer, agPsdPixels, asRgba, readWithAgPsd } from './support/ag-psd-reader.js';
import { expectOriginalBytes } from './support/original-bytes.js';
import { insertionFor } from './support/sample-insertion.js';
import { signal } from './support/sample-plate.js';
import { sampleLayer, sampleShot, SHOT_FORMATS, type ShotFormat } from './support/sample-shot.js';
import { readWithWebtoon, webtoonLayer } from './support/webtoon-reader.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };

const shotFile = (format: ShotFormat): PsdFile => parsePsd(joinSegments(newDocument(sampleShot(format))));

const names = (file: PsdFile): string[] => file.layerInfo.layers.map((l) => l.name);

function insert(file: PsdFile, target: PlateTarget, source = 0, hideSource = false): PsdFile {
  const insertion = { ...insertionFor(file, target, source), hideSource };
  return parsePsd(joinSegments(insertIntoPsd(signal, file, insertion).segments));
}

describe.each(SHOT_FORMATS)('a plate put into a shot, %s', (_title, format) => {
  const before = shotFile(format);
  const positions = before.layerInfo.layers.map((_, i) => i + 1);

  it.each(positions)('lies at position %i of the list, with every original byte kept', (at) => {
    const after = insert(before, { action: 'insert', at });
    const expected = names(before);
    expected.splice(at, 0, 'Plate 背景');
    expect(names(after)).toEqual(expected);
    expectOriginalBytes(before, after, { added: [at] });
  });

  it('is read by ag-psd: name, bounds, pixels, and the originals as before', () => {
    const after = insert(before, { action: 'insert', at: 1 }, 5);
    const psd = readWithAgPsd(after.bytes);
    const { bounds, pixels } = insertionFor(before, { action: 'insert', at: 1 }, 5);
    const plate = agPsdLayer(psd, 'Plate 背景');
    expect(agPsdBounds(plate)).toEqual(bounds);
    expect(agPsdPixels(plate.imageData)).toMatchPixels(asRgba(pixels));
    const old = readWithAgPsd(before.bytes);
    for (const name of ['A', 'A 影', 'FX']) {
      const expected = agPsdPixels(agPsdLayer(old, name).imageData);
      expect(agPsdPixels(agPsdLayer(psd, name).imageData)).toMatchPixels(expected);
    }
    expect(psd.children?.map((l) => l.name)).toEqual(['Background', 'Plate 背景', 'セル', 'FX']);
  });

  it('is updated in place the second time', () => {
    const once = insert(before, { action: 'insert', at: 1 });
    const twice = insert(once, { action: 'update', record: 1 });
    expect(names(twice)).toEqual(names(once));
    expect(twice.layerInfo.layers[1]!.layerId).toBe(once.layerInfo.layers[1]!.layerId);
    expectOriginalBytes(once, twice, { replaced: 1 });
    expect(Buffer.compare(twice.bytes, once.bytes)).toBe(0);
  });
});

describe('a plate put into a PSD', () => {
  const before = shotFile(RGB8);

  it('is read by @webtoon/psd, in a PSB too', async () => {
    for (const large of [false, true]) {
      const file = shotFile({ ...RGB8, large });
      const after = insert(file, { action: 'insert', at: 1 }, 5);
      const { bounds, pixels } = insertionFor(file, { action: 'insert', at: 1 }, 5);
      const plate = webtoonLayer(readWithWebtoon(after.bytes), 'Plate 背景');
      expect([plate.left, plate.top]).toEqual([bounds.left, bounds.top]);
      const data = await plate.composite(false, false);
      expect({ ...pixels, channels: 4, data }).toMatchPixels(asRgba(pixels));
    }
  });

  it('is visible, opaque, normal and unlocked, and stamped with what it was painted from', () => {
    const after = insert(before, { action: 'insert', at: 1 });
    const plate = after.layerInfo.layers[1]!;
    expect(plate).toMatchObject({
      hidden: false,
      opacity: 255,
      fillOpacity: 255,
      blendKey: 'norm',
      clipping: false,
      protection: 0,
    });
    expect(readStamp(after, plate)).toEqual({
      sourceName: 'Background',
      sourceKey: '1',
      record: '{"日本":"語"}',
    });
  });

  it('takes an id above all others and above the seed, which is raised', () => {
    const after = insert(before, { action: 'insert', at: 1 });
    expect(after.layerInfo.layers[1]!.layerId).toBe(7);
    expect([...findResource(after, 1044)!]).toEqual([0, 0, 0, 7]);
    const again = insert(after, { action: 'insert', at: 3 });
    expect(again.layerInfo.layers[3]!.layerId).toBe(8);
  });

  it('keeps the active layer active and gives the new one its entry in the lists of layers', () => {
    expect([...findResource(before, 1024)!]).toEqual([0, 5]);
    const beneath = insert(before, { action: 'insert', at: 1 });
    expect([...findResource(beneath, 1024)!]).toEqual([0, 6]);
    const above = insert(before, { action: 'insert', at: 6 });
    expect([...findResource(above, 1024)!]).toEqual([0, 5]);
    expect(findResource(beneath, 1026)!.length).toBe(14);
    expect([...findResource(beneath, 1072)!]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('has the mask of its source, byte for byte', () => {
    const after = insert(before, { action: 'insert', at: 4 }, 2);
    const [source, plate] = [after.layerInfo.layers[2]!, after.layerInfo.layers[4]!];
    const bytesOf = (id: number, layer: typeof source): Uint8Array => {
      const { span } = layer.channels.find((c) => c.id === id)!;
      return after.bytes.subarray(span.start, span.end);
    };
    expect(bytesOf(-2, plate)).toEqual(bytesOf(-2, source));
    expect(plate.mask).toMatchObject({ bounds: source.mask!.bounds, defaultColour: 255 });
  });

  it('switches off the eye of its source when asked, one bit and nothing else', () => {
    const after = insert(before, { action: 'insert', at: 1 }, 0, true);
    expect(after.layerInfo.layers[0]!.hidden).toBe(true);
    expectOriginalBytes(before, after, { added: [1], hidden: 0 });
  });

  it('keeps on update what the artist changed: name, opacity, blend mode, eye, position', () => {
    const once = insert(before, { action: 'insert', at: 1 });
    const plate = once.layerInfo.layers[1]!;
    const bytes = once.bytes.slice();
    const look = plate.record.start + 18 + plate.channels.length * 6;
    bytes.set([0x6d, 0x75, 0x6c, 0x20, 99, 0, 10], look + 4);
    const changed = parsePsd(bytes);
    expect(changed.layerInfo.layers[1]).toMatchObject({ blendKey: 'mul ', opacity: 99, hidden: true });
    const after = insert(changed, { action: 'update', record: 1 }, 6);
    const { bounds } = insertionFor(changed, { action: 'update', record: 1 }, 6);
    expect(after.layerInfo.layers[1]).toMatchObject({
      name: 'Plate 背景',
      bounds,
      blendKey: 'mul ',
      opacity: 99,
      hidden: true,
      layerId: plate.layerId,
    });
    expect(readStamp(after, after.layerInfo.layers[1]!)?.sourceName).toBe('FX');
  });

  it('keeps channel lengths even, sections padded and the count negative where it was', () => {
    const [, ...above] = sampleShot(RGB8).layers;
    const layers = [sampleLayer('BG', RGB8, { seed: 1 }), ...above];
    const transparent = parsePsd(joinSegments(newDocument({ ...sampleShot(RGB8), layers })));
    const after = insert(transparent, { action: 'insert', at: 1 });
    const count = new DataView(after.bytes.buffer).getInt16(after.layerInfo.span.start);
    expect(count).toBe(-7);
    expect((after.layerInfo.span.end - after.layerInfo.span.start) % 4).toBe(0);
  });

  it('is refused where it does not fit the document', () => {
    const good = insertionFor(before, { action: 'insert', at: 1 }, 0);
    const bad = [
      { ...good, target: { action: 'insert', at: 7 } as const },
      { ...good, source: 6 },
      { ...good, bounds: { ...good.bounds, right: 39 } },
      { ...good, pixels: { ...good.pixels, depth: 16 as const } },
      { ...good, pixels: { ...good.pixels, channels: 1 as const } },
    ];
    for (const insertion of bad) {
      expect(() => insertIntoPsd(signal, before, insertion)).toThrow(/the plate does not fit the document/);
    }
  });

  it('is not written after a cancel', () => {
    const controller = new AbortController();
    controller.abort();
    const insertion = insertionFor(before, { action: 'insert', at: 1 }, 0);
    expect(() => insertIntoPsd(controller.signal, before, insertion)).toThrow(/cancelled/);
  });
});
