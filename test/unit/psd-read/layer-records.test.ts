import type { PsdLayer } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { LayerFixture } from '../../support/psd-fixtures/build-psd.js';
import {
  divider,
  fillOpacity,
  layerId,
  protection,
  unicodeName,
} from '../../support/psd-fixtures/common-blocks.js';

const parseLayer = (layer: LayerFixture): PsdLayer =>
  parsePsd(buildPsd({ layers: [layer] }).bytes).layerInfo.layers[0]!;

test('tagged blocks give name, id, fill opacity, locks and group', () => {
  const layer = parseLayer({
    name: 'short',
    blocks: [unicodeName('背景 A\0'), layerId(77), fillOpacity(51), protection(1), divider(2, 'pass')],
  });
  expect(layer).toMatchObject({
    name: '背景 A',
    layerId: 77,
    fillOpacity: 51,
    protection: 1,
    transparencyLocked: true,
    divider: 2,
    dividerBlendKey: 'pass',
  });
  expect(layer.blocks.map((b) => b.key)).toEqual(['luni', 'lyid', 'iOpa', 'lspf', 'lsct']);
});

test.each([
  ['open group', 1, 'lsct'],
  ['closed group', 2, 'lsct'],
  ['end marker', 3, 'lsdk'],
])('a divider block says %s', (_, type, key) => {
  const layer = parseLayer({ blocks: [divider(type, undefined, key)] });
  expect([layer.divider, layer.dividerBlendKey]).toEqual([type, null]);
});

test('every lock at once locks transparency too', () => {
  expect(parseLayer({ blocks: [protection(0x80000000)] }).transparencyLocked).toBe(true);
  expect(parseLayer({ blocks: [protection(0x4)] }).transparencyLocked).toBe(false);
});

describe('layer names without a Unicode copy', () => {
  test.each([
    ['ASCII', [0x42, 0x47], 'BG'],
    ['UTF-8', [0xe8, 0x83, 0x8c], '背'],
    ['Shift_JIS', [0x94, 0x77, 0x8c, 0x69], '背景'],
    ['neither', [0xff, 0x41], 'ÿA'],
    ['nothing', [], ''],
  ])('in %s', (_, name, expected) => {
    expect(parseLayer({ name }).name).toBe(expected);
  });
});

describe('layer names end where the blocks begin', () => {
  test.each([0, 1, 2, 3, 4, 7])('a name of %i letters, padded to 4 or not', (length) => {
    for (const namePadding of [true, false]) {
      const layer = parseLayer({ name: 'x'.repeat(length), namePadding, blocks: [layerId(5)] });
      expect([layer.name.length, layer.layerId]).toEqual([length, 5]);
    }
  });
});

describe('tagged blocks are found whatever their padding', () => {
  test.each([1, 2, 4] as const)('padded to %i', (padTo) => {
    for (const size of [0, 1, 2, 3, 4, 5]) {
      const odd = { key: 'Xxxx', data: new Uint8Array(size).fill(7), padTo };
      const { blocks, record } = parseLayer({ blocks: [odd, { ...odd, key: 'Yyyy' }, layerId(9)] });
      expect(blocks.map((b) => b.key)).toEqual(['Xxxx', 'Yyyy', 'lyid']);
      expect(blocks.map((b) => b.data.end - b.data.start)).toEqual([size, size, 4]);
      expect(blocks[1]!.span.start).toBe(blocks[0]!.span.end);
      expect(blocks[2]!.span.end).toBe(record.end);
    }
  });

  test('a payload that looks like a block does not split the block', () => {
    const inner = new TextEncoder().encode('8BIMlyid0000');
    const { blocks } = parseLayer({ blocks: [{ key: 'Xxxx', data: inner }, layerId(1)] });
    expect(blocks.map((b) => b.key)).toEqual(['Xxxx', 'lyid']);
  });

  test('zeros behind the last global block belong to it', () => {
    const { bytes } = buildPsd({
      blocks: [
        { key: 'Patt', data: [] },
        { key: 'FMsk', data: [1, 2, 3], padTo: 4 },
      ],
    });
    const file = parsePsd(bytes);
    expect(file.globalBlocks.at(-1)!.span.end).toBe(file.layerSection.end);
  });
});

describe('mask data', () => {
  const rectangle = [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 6];
  const bounds = { left: 2, top: 1, right: 6, bottom: 3 };

  test('20 bytes: rectangle, default colour and flags', () => {
    const { mask } = parseLayer({ mask: [...rectangle, 255, 0b1011, 0, 0] });
    expect(mask).toMatchObject({
      bounds,
      defaultColour: 255,
      relative: true,
      disabled: true,
      fromVector: true,
    });
    expect(mask).toMatchObject({ real: null, density: 255, feather: 0 });
    expect(mask!.span.end - mask!.span.start).toBe(20);
  });

  test('36 bytes: the real user mask too', () => {
    const { mask } = parseLayer({ mask: [...rectangle, 0, 8, 2, 255, ...new Uint8Array(12), 0, 0, 0, 9] });
    expect(mask!.real).toEqual({
      bounds: { left: 0, top: 0, right: 9, bottom: 0 },
      defaultColour: 255,
      disabled: true,
    });
  });

  test('parameters: density and feather of the pixel mask', () => {
    const feather = [0x40, 0x04, 0, 0, 0, 0, 0, 0];
    const { mask } = parseLayer({ mask: [...rectangle, 0, 16, 0b0011, 128, ...feather, 0, 0] });
    expect(mask).toMatchObject({ density: 128, feather: 2.5, real: null });
  });
});
