import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { ByteWriter } from '../../../src/host/psd/write/byte-writer.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { resourceBlock } from '../../../src/host/psd/write/resource.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { readProvenance } from '../../../src/provenance/read-provenance.js';
import { sharedFolder } from '../../support/shared-folder.js';
import { agPsdLayer, agPsdLayers, agPsdPixels, readWithAgPsd } from './support/ag-psd-reader.js';
import { box, flat } from './support/sample-pixels.js';
import { allLayers, paintLayer, planAbove, plateFor, signal } from './support/sample-plate.js';
import { sampleLayer, sampleShot, type ShotFormat } from './support/sample-shot.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };
const shotBytes = (): Uint8Array => joinSegments(newDocument(sampleShot(RGB8)));

const outputOf = (host: PsdHost): Uint8Array => joinSegments(host.output());

/** A document with no layer section: header, resources, picture. */
function flatDocument(
  header: { channels: number; depth: 8 | 16; mode: number },
  resources: Uint8Array[] = [],
): Uint8Array {
  const samples = 4 * 2 * header.channels;
  const writer = new ByteWriter().latin1('8BPS').u16(1).zeros(6).u16(header.channels).u32(2).u32(4);
  const all = joinSegments(resources);
  writer.u16(header.depth).u16(header.mode).u32(0).u32(all.length).raw(all).u32(0).u16(0);
  for (let i = 0; i < samples; i++) {
    if (header.depth === 8) writer.u8(i * 3);
    else writer.u16(i * 700);
  }
  return writer.finish().slice();
}

describe('PsdHost', () => {
  it('describes document and layers for the scene', async () => {
    const profile = Uint8Array.from([1, 2, 3, 4]);
    const bytes = joinSegments(newDocument({ ...sampleShot(RGB8), profile }));
    const shot = await new PsdHost('cut_001', bytes).readShot(signal);
    expect(shot).toMatchObject({ name: 'cut_001', width: 40, height: 30, depth: 8, mode: 'rgb', profile });
    const [background, cels, fx] = shot.layers;
    expect(background).toMatchObject({ isBackgroundLayer: true, locked: true, key: '1', hasMask: false });
    expect(cels).toMatchObject({ kind: 'group', bounds: box(3, 4, 20, 15), key: '5' });
    expect(cels!.children.map((l) => [l.name, l.hasMask, l.clipped])).toEqual([
      ['A', true, false],
      ['A 影', false, true],
    ]);
    expect(cels!.children[1]!.opacity).toBeCloseTo(128 / 255);
    expect(fx).toMatchObject({ visible: false, isBackgroundLayer: false, locked: false });
  });

  it('gives the bytes it was made from while nothing was inserted', async () => {
    const bytes = shotBytes();
    const host = new PsdHost('cut', bytes);
    await host.readShot(signal);
    expect(host.output()).toEqual([bytes]);
    expect(host.extension).toBe('psd');
  });

  it('never changes the bytes it was made from', async () => {
    const bytes = shotBytes();
    const copy = bytes.slice();
    await paintLayer(new PsdHost('cut', bytes), 'Background', true);
    expect(Buffer.compare(bytes, copy)).toBe(0);
  });

  it('writes the provenance into the document’s metadata and onto the plate', async () => {
    const host = new PsdHost('cut', shotBytes());
    await paintLayer(host, 'Background');
    const file = parsePsd(outputOf(host));
    const [record] = readProvenance(findResource(file, 1060)!);
    expect(record).toMatchObject({ source: { name: 'Background', key: '1' }, settings: { strength: 1 } });
    const shot = await host.readShot(signal);
    const plate = allLayers(shot.layers).find((l) => l.stamp);
    expect(JSON.parse(plate!.stamp!.record)).toEqual(record);
  });

  it('leaves a metadata packet alone that cannot be read', async () => {
    const plain = shotBytes();
    const { start, end } = parsePsd(plain).resourceSection;
    const packet = resourceBlock(1060, Uint8Array.from([0xff, 0xfe, 60]));
    const length = new ByteWriter(4).u32(end - start + packet.length).finish();
    const parts = [
      plain.subarray(0, start - 4),
      length,
      plain.subarray(start, end),
      packet,
      plain.subarray(end),
    ];
    const host = new PsdHost('cut', joinSegments(parts));
    await paintLayer(host, 'Background');
    expect([...findResource(parsePsd(outputOf(host)), 1060)!]).toEqual([0xff, 0xfe, 60]);
  });

  it('puts nothing beneath a Background', async () => {
    const host = new PsdHost('cut', shotBytes());
    const { layers } = await host.readShot(signal);
    const source = layers[2]!;
    const plan = {
      action: 'insert',
      source: source.id,
      slot: { parent: null, index: 0 },
      notes: [],
    } as const;
    const plate = plateFor(source, await host.readPixels(signal, source.id), plan);
    await expect(host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'placement-unverified' });
  });

  it('refuses a layer whose pixels are all transparent', async () => {
    const bounds = box(0, 0, 4, 4);
    const ghost = { kind: 'layer', name: 'ghost', bounds, pixels: flat(bounds, 8, [9, 9, 9, 0]) } as const;
    const layers = [sampleLayer('BG', RGB8, { seed: 1 }), ghost];
    const host = new PsdHost('cut', joinSegments(newDocument({ ...sampleShot(RGB8), layers })));
    const { layers: found } = await host.readShot(signal);
    await expect(host.readPixels(signal, found[1]!.id)).rejects.toMatchObject({ code: 'background-empty' });
  });

  it.each([
    ['no PSD', Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 'file-damaged'],
    ['a file that ends early', shotBytes().subarray(0, 700), 'file-truncated'],
    ['CMYK', flatDocument({ channels: 4, depth: 8, mode: 4 }), 'mode-unsupported'],
    ['Lab', flatDocument({ channels: 3, depth: 8, mode: 9 }), 'mode-unsupported'],
  ])('refuses %s in words', async (_title, bytes, code) => {
    const host = new PsdHost('cut', bytes);
    await expect(host.readShot(signal)).rejects.toMatchObject({ code });
    await expect(host.readPixels(signal, 'psd:0' as never)).rejects.toMatchObject({ code });
  });
});

describe('a flat file in PsdHost', () => {
  const kinds = [
    ['8 bit RGB', { channels: 3, depth: 8, mode: 3 }],
    ['16 bit RGB', { channels: 3, depth: 16, mode: 3 }],
    ['8 bit grey', { channels: 1, depth: 8, mode: 1 }],
    ['8 bit RGB with a saved selection', { channels: 4, depth: 8, mode: 3 }],
  ] as const;

  it.each(kinds)('counts as one locked Background, %s', async (_title, header) => {
    const bytes = flatDocument(header);
    const host = new PsdHost('still', bytes);
    const { layers } = await host.readShot(signal);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatchObject({ name: 'Background', isBackgroundLayer: true, locked: true });
    const { pixels } = await host.readPixels(signal, layers[0]!.id);
    const picture = readMergedPicture(parsePsd(bytes));
    for (let i = 0; i < 8; i++) {
      for (let c = 0; c < picture.channels; c++) {
        expect(pixels.data[i * pixels.channels + c]).toBe(picture.data[i * picture.channels + c]);
      }
    }
    expect(host.output()).toEqual([bytes]);
  });

  it.each(kinds)('takes a plate above its picture, %s', async (_title, header) => {
    const bytes = flatDocument(header);
    const host = new PsdHost('still', bytes);
    await paintLayer(host, 'Background');
    const after = outputOf(host);
    const names = agPsdLayers(readWithAgPsd(after).children).map((l) => l.name);
    expect(names).toEqual(['Background', 'Background 背景']);
    const was = readMergedPicture(parsePsd(bytes));
    const is = readMergedPicture(parsePsd(after));
    const white = header.depth === 8 ? 255 : 65535;
    expect(is).toMatchPixels({ ...was, data: was.data.map((value) => white - value) });
    expect(parsePsd(after).header).toEqual(parsePsd(bytes).header);
  });

  it('with transparency is refused, because a Background has none', async () => {
    const bytes = flatDocument({ channels: 4, depth: 8, mode: 3 });
    const at = 26 + 4 + 4;
    const mark = new ByteWriter().u32(20).u32(0).u32(0).latin1('8BIMMtrn').u32(0).finish();
    const marked = joinSegments([bytes.subarray(0, at), mark, bytes.subarray(at + 4)]);
    const host = new PsdHost('still', marked);
    await expect(host.readShot(signal)).rejects.toMatchObject({ code: 'no-layers' });
  });
});

const folder = join(sharedFolder() ?? '/nowhere', 'psd/ag-psd');
const whenShared = existsSync(folder) ? describe : describe.skip;

whenShared('real files in PsdHost', () => {
  const open = (name: string): PsdHost => new PsdHost(name, new Uint8Array(readFileSync(join(folder, name))));

  it('show Photoshop’s Background, in a layered file and in a flat one', async () => {
    const seen = async (name: string): Promise<unknown[]> =>
      (await open(name).readShot(signal)).layers.map((l) => [l.name, l.kind, l.isBackgroundLayer, l.locked]);
    expect(await seen('background.psd')).toEqual([
      ['Background', 'pixel', true, true],
      ['Layer 1', 'pixel', false, false],
    ]);
    expect(await seen('just-bg.psd')).toEqual([['Background', 'pixel', true, true]]);
    expect((await seen('round.psd'))[0]).toEqual(['背景', 'pixel', true, true]);
    expect((await seen('smart-object.psd'))[0]).toEqual(['picture', 'smart-object', false, false]);
  });

  it('tell text, shapes, fills, adjustments and groups apart', async () => {
    const kindsOf = async (name: string): Promise<string[]> =>
      allLayers((await open(name).readShot(signal)).layers).map((l) => l.kind);
    expect(await kindsOf('text-simple.psd')).toEqual(['text']);
    expect(await kindsOf('vector-layer.psd')).toEqual(['shape']);
    expect(await kindsOf('groups.psd')).toEqual(['pixel', 'group', 'pixel', 'pixel', 'group']);
    expect(new Set(await kindsOf('adjustment-layers.psd'))).toEqual(new Set(['pixel', 'adjustment']));
    expect(await kindsOf('smart-object-png.psd')).toEqual(['smart-object']);
    expect(await kindsOf('gradient-overlay-2.psd')).toContain('fill');
  });

  it('take a plate that ag-psd reads, above a Background of Photoshop’s own', async () => {
    const host = open('background.psd');
    const shot = await host.readShot(signal);
    const source = shot.layers[0]!;
    const plate = plateFor(
      source,
      await host.readPixels(signal, source.id),
      planAbove(shot.layers, source.id),
    );
    await host.insertPlate(signal, plate);
    const psd = readWithAgPsd(outputOf(host));
    expect(psd.children?.map((l) => l.name)).toEqual(['Background', 'Background 背景', 'Layer 1']);
    const found = agPsdPixels(agPsdLayer(psd, 'Background 背景').imageData);
    expect(found).toMatchPixels({ ...plate.pixels, channels: 4 });
  });
});
