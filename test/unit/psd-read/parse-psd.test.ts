import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import type { PsdFile, Span } from '../../../src/host/psd/format/psd-file.js';
import { buildLayerInfo, buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { LayerFixture, PsdFixture } from '../../support/psd-fixtures/build-psd.js';
import { layerId, unicodeName } from '../../support/psd-fixtures/common-blocks.js';
import { encodeRaw } from '../../support/psd-fixtures/encode-plane.js';

const parse = (fixture: PsdFixture): PsdFile => parsePsd(buildPsd(fixture).bytes);
const text = (file: PsdFile, { start, end }: Span): string =>
  String.fromCharCode(...file.bytes.subarray(start, end));

// prettier-ignore
const SMALLEST = Uint8Array.of(
  0x38, 0x42, 0x50, 0x53, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 8, 0, 3,
  0, 0, 0, 0, // colour mode data
  0, 0, 0, 0, // image resources
  0, 0, 0, 0, // layers
  0, 0, 10, 20, 30, 40, 50, 60, // merged picture
);

test('the smallest file, written byte by byte: a header, three empty sections and a picture', () => {
  const file = parsePsd(SMALLEST);
  expect(file.header).toEqual({ version: 1, channels: 3, width: 2, height: 1, depth: 8, mode: 3 });
  expect(file.colourModeData).toEqual({ start: 30, end: 30 });
  expect(file.resourceSection).toEqual({ start: 34, end: 34 });
  expect(file.layerSection).toEqual({ start: 38, end: 38 });
  expect(file.mergedPicture).toEqual({ start: 38, end: 46 });
  expect(file.layerInfo).toEqual({
    container: 'section',
    span: { start: 38, end: 38 },
    lengthAt: 38,
    mergedAlpha: false,
    records: { start: 38, end: 38 },
    channelData: { start: 38, end: 38 },
    layers: [],
  });
  expect(file.bytes).toBe(SMALLEST);
});

// prettier-ignore
const ONE_LAYER = Uint8Array.of(
  0x38, 0x42, 0x50, 0x53, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 1,
  0, 0, 0, 0,
  0, 0, 0, 0,
  0, 0, 0, 66, 0, 0, 0, 58, // layer section, layer info
  0xff, 0xff, // minus one layer
  0xff, 0xff, 0xff, 0xfe, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 5, // top -2, left 4, bottom 0, right 5
  0, 1, 0, 0, 0, 0, 0, 4, // one channel of 4 bytes
  0x38, 0x42, 0x49, 0x4d, 0x6d, 0x75, 0x6c, 0x20, 128, 1, 3, 0, // 8BIM 'mul ', half, clipped, locked and hidden
  0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x62, 0x67, 0, // no mask, no ranges, 'bg'
  0, 0, 7, 9, // raw channel
  0, 0, 0, 0, // no global mask
  0, 0, 5,
);

test('one layer, written byte by byte', () => {
  const { layerInfo, globalMask, mergedPicture } = parsePsd(ONE_LAYER);
  expect(layerInfo).toMatchObject({ mergedAlpha: true, lengthAt: 38, span: { start: 42, end: 100 } });
  expect(layerInfo.layers).toEqual([
    {
      index: 0,
      record: { start: 44, end: 96 },
      channels: [{ id: 0, span: { start: 96, end: 100 } }],
      bounds: { left: 4, top: -2, right: 5, bottom: 0 },
      blendKey: 'mul ',
      opacity: 128,
      fillOpacity: 255,
      clipping: true,
      hidden: true,
      transparencyLocked: true,
      protection: 0,
      flags: 3,
      name: 'bg',
      layerId: null,
      divider: 0,
      dividerBlendKey: null,
      mask: null,
      blocks: [],
    },
  ]);
  expect([globalMask, mergedPicture]).toEqual([
    { start: 104, end: 104 },
    { start: 104, end: 107 },
  ]);
});

describe('where the list of layers lies', () => {
  const layer: LayerFixture = { name: 'deep', rect: [0, 0, 1, 1] };

  test.each(['Lr16', 'Lr32', 'Layr'])('in the block %s when the main list is empty', (key) => {
    for (const version of [1, 2] as const) {
      const data = buildLayerInfo({ version, layers: [layer], negativeCount: true });
      const built = buildPsd({
        version,
        depth: 16,
        blocks: [
          { key: 'Patt', data: [] },
          { key, data },
        ],
      });
      const { layerInfo } = parsePsd(built.bytes);
      expect(layerInfo).toMatchObject({
        container: key,
        mergedAlpha: true,
        lengthAt: built.at('block1.data.length'),
      });
      expect(layerInfo.span).toEqual({ start: built.at('block1.data'), end: built.at('block1.data.end') });
      expect(layerInfo.layers.map((l) => l.name)).toEqual(['deep']);
    }
  });

  test('in the main list when both have layers', () => {
    const data = buildLayerInfo({ layers: [layer] });
    const { layerInfo } = parse({ layers: [{ name: 'main' }], blocks: [{ key: 'Lr16', data }] });
    expect([layerInfo.container, layerInfo.layers[0]!.name]).toEqual(['section', 'main']);
  });

  test('a merged transparency block counts as a negative number of layers does', () => {
    expect(parse({ blocks: [{ key: 'Mt16', data: [] }] }).layerInfo.mergedAlpha).toBe(true);
  });
});

describe('a large document (PSB)', () => {
  test('has 8 byte lengths for sections, channels and some blocks', () => {
    const data = encodeRaw({ width: 1, depth: 8, samples: [9] });
    const file = parse({
      version: 2,
      layers: [
        {
          rect: [0, 0, 1, 1],
          channels: [{ id: 0, data }],
          blocks: [{ key: 'PxSD', data: [1] }, { key: 'Zzzz', signature: '8B64', data: [2] }, layerId(4)],
        },
      ],
      blocks: [
        { key: 'FMsk', data: [1, 2] },
        { key: 'Patt', data: [3] },
      ],
    });
    expect(file.header.version).toBe(2);
    expect(file.layerInfo.layers[0]!.layerId).toBe(4);
    expect(file.layerInfo.layers[0]!.channels[0]!.span).toEqual(file.layerInfo.channelData);
    expect(file.globalBlocks.map((b) => [b.key, b.data.end - b.data.start])).toEqual([
      ['FMsk', 2],
      ['Patt', 1],
    ]);
  });
});

describe('image resources', () => {
  test('are found with names, odd payloads and foreign signatures', () => {
    const file = parse({
      resources: [
        { id: 1005, data: [1, 2, 3] },
        { id: 7000, name: 'ab', signature: 'MeSa', data: [] },
        ...['AgHg', 'PHUT', 'DCSR'].map((signature) => ({ id: 1, signature, data: [5] })),
      ],
    });
    expect(file.resources.map((r) => [r.id, r.data.end - r.data.start])).toEqual([
      [1005, 3],
      [7000, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test('an odd payload without its padding byte does not hide the next one', () => {
    const signature = [0x38, 0x42, 0x49, 0x4d];
    const odd = [...signature, 3, 0xed, 0, 0, 0, 0, 0, 1, 42];
    const { bytes: whole, at } = buildPsd({ resources: [{ id: 1060, data: [1, 2] }] });
    const start = at('resources');
    const file = parsePsd(
      Uint8Array.from([...whole.slice(0, start - 1), whole[start - 1]! + 13, ...odd, ...whole.slice(start)]),
    );
    expect(file.resources.map((r) => r.id)).toEqual([1005, 1060]);
  });
});

describe('the regions of a file put together are the file', () => {
  const data = encodeRaw({ width: 2, depth: 8, samples: [1, 2] });
  const layers: LayerFixture[] = [
    {
      name: 'a',
      rect: [0, 0, 1, 2],
      channels: [
        { id: 0, data },
        { id: -1, data },
      ],
      blocks: [layerId(1)],
    },
    { name: 'bc', mask: new Uint8Array(20), ranges: new Uint8Array(40), blocks: [unicodeName('bc')] },
  ];

  test.each([1, 2] as const)('version %i', (version) => {
    const { bytes } = buildPsd({
      version,
      layers,
      resources: [
        { id: 1, data: [1] },
        { id: 2, data: [2, 3] },
      ],
      globalMask: new Uint8Array(13),
      blocks: [
        { key: 'Patt', data: [1] },
        { key: 'FMsk', data: [1, 2, 3, 4, 5, 6] },
      ],
    });
    const file = parsePsd(bytes);
    const { layerInfo } = file;
    expect(joins(file.resources.map((r) => r.span))).toEqual(file.resourceSection);
    expect(joins(layerInfo.layers.map((l) => l.record))).toEqual(layerInfo.records);
    expect(joins(layerInfo.layers.flatMap((l) => l.channels.map((c) => c.span)))).toEqual(
      layerInfo.channelData,
    );
    expect(joins([layerInfo.records, layerInfo.channelData])).toMatchObject({
      start: layerInfo.span.start + 2,
    });
    const blocks = joins(file.globalBlocks.map((b) => b.span));
    expect(blocks).toEqual({ start: file.globalMask.end, end: file.layerSection.end });
    expect(file.mergedPicture).toEqual({ start: file.layerSection.end, end: bytes.length });
    expect(text(file, { start: 0, end: 4 })).toBe('8BPS');
  });
});

/** One span from the first to the last; fails where one does not start at the end of the one before. */
function joins(spans: readonly Span[]): Span {
  spans.slice(1).forEach((span, i) => expect(span.start).toBe(spans[i]!.end));
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}

test('a file of half a gigabyte is parsed in the time of its structure', () => {
  const { bytes } = buildPsd({ layers: [{ name: 'a' }] });
  const large = new Uint8Array(500_000_000);
  large.set(bytes);
  const started = performance.now();
  expect(parsePsd(large).layerInfo.layers).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(50);
});
