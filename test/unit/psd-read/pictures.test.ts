import { rect } from '../../../src/geometry/rect.js';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readLayerPixels } from '../../../src/host/psd/read/read-layer-pixels.js';
import { readMask } from '../../../src/host/psd/read/read-mask.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { refuseUnsupported } from '../../../src/host/psd/read/refuse-unsupported.js';
import { buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { LayerFixture, PsdFixture } from '../../support/psd-fixtures/build-psd.js';
import { ByteBuilder } from '../../support/psd-fixtures/byte-builder.js';
import {
  encodeRaw,
  encodeRle,
  encodeZip,
  encodeZipWithPrediction,
} from '../../support/psd-fixtures/encode-plane.js';
import { errorOf } from '../../support/psd-fixtures/error-of.js';

const parse = (fixture: PsdFixture): PsdFile => parsePsd(buildPsd(fixture).bytes);

/** 2 × 2 at (1, 1); each channel compressed in another way. */
const RGBA: LayerFixture = {
  name: 'paint',
  rect: [1, 1, 3, 3],
  channels: [
    { id: -1, data: encodeZipWithPrediction({ width: 2, depth: 8, samples: [255, 128, 0, 7] }) },
    { id: 0, data: encodeRaw({ width: 2, depth: 8, samples: [1, 2, 3, 4] }) },
    { id: 1, data: encodeRle({ width: 2, depth: 8, samples: [10, 20, 30, 40] }) },
    { id: 2, data: encodeZip({ width: 2, depth: 8, samples: [100, 110, 120, 130] }) },
  ],
};

const pixelsOf = (layer: LayerFixture, rest: PsdFixture = {}, region?: ReturnType<typeof rect>) => {
  const file = parse({ ...rest, layers: [layer] });
  return readLayerPixels(file, file.layerInfo.layers[0]!, region && { region });
};

test('a layer is read as interleaved RGBA, channel order in the file notwithstanding', () => {
  expect(pixelsOf(RGBA)).toMatchPixels({
    width: 2,
    height: 2,
    channels: 4,
    data: [1, 10, 100, 255, 2, 20, 110, 128, 3, 30, 120, 0, 4, 40, 130, 7],
  });
});

test('a region larger than the layer is transparent black around it', () => {
  expect(pixelsOf(RGBA, {}, rect(0, 0, 2, 3))).toMatchPixels({
    width: 2,
    height: 3,
    channels: 4,
    data: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 100, 255, 0, 0, 0, 0, 3, 30, 120, 0],
  });
});

test('a region inside the layer is cut out, one beside it is empty', () => {
  const one = { width: 1, height: 1, channels: 4 };
  expect(pixelsOf(RGBA, {}, rect(2, 2, 3, 3))).toMatchPixels({ ...one, data: [4, 40, 130, 7] });
  expect(pixelsOf(RGBA, {}, rect(9, 9, 10, 10))).toMatchPixels({ ...one, data: [0, 0, 0, 0] });
  expect(pixelsOf(RGBA, {}, rect(2, 2, 2, 2)).data).toHaveLength(0);
});

test('a layer at negative coordinates is read where it lies', () => {
  const layer = { ...RGBA, rect: [-2, -2, 0, 0] as const };
  expect(pixelsOf(layer, {}, rect(-1, -1, 1, 1)).data.slice(0, 8)).toEqual(
    Uint8Array.of(4, 40, 130, 7, 0, 0, 0, 0),
  );
});

test('without an alpha channel a layer is opaque inside its rectangle only', () => {
  const layer = { ...RGBA, channels: RGBA.channels!.slice(1) };
  const pixels = pixelsOf(layer, {}, rect(0, 1, 2, 2));
  expect([...pixels.data]).toEqual([0, 0, 0, 0, 1, 10, 100, 255]);
});

test('16 bit keeps every value, opaque is 65535', () => {
  const samples = [0, 1, 256, 65535];
  const data = encodeZipWithPrediction({ width: 4, depth: 16, samples });
  const layer: LayerFixture = { rect: [0, 0, 1, 4], channels: [0, 1, 2].map((id) => ({ id, data })) };
  const pixels = pixelsOf(layer, { depth: 16 });
  expect(pixels.depth).toBe(16);
  expect([...pixels.data]).toEqual(samples.flatMap((v) => [v, v, v, 65535]));
});

test('a grey layer is grey and alpha', () => {
  const layer: LayerFixture = {
    rect: [0, 0, 1, 2],
    channels: [
      { id: 0, data: [0, 0, 9, 8] },
      { id: -1, data: [0, 0, 255, 1] },
    ],
  };
  expect(pixelsOf(layer, { mode: 1, channels: 1 })).toMatchPixels({
    width: 2,
    height: 1,
    channels: 2,
    data: [9, 255, 8, 1],
  });
});

test('rows beyond one strip of the decoder are in their place', () => {
  const [width, height] = [3, 150];
  const samples = Array.from({ length: width * height }, (_, i) => (i * 7) % 251);
  const data = encodeRle({ width, depth: 8, samples });
  const layer: LayerFixture = { rect: [5, 5, 155, 8], channels: [{ id: 0, data }] };
  const pixels = pixelsOf(layer, { mode: 1, channels: 1 }, rect(6, 60, 8, 140));
  const expected = Array.from({ length: 80 }, (_, y) =>
    [1, 2].flatMap((x) => [samples[(y + 55) * 3 + x]!, 255]),
  );
  expect([...pixels.data]).toEqual(expected.flat());
});

test('a missing colour channel is damage', () => {
  const layer = { ...RGBA, channels: RGBA.channels!.slice(0, 3) };
  expect(errorOf(() => pixelsOf(layer))).toMatchObject({
    code: 'file-damaged',
    found: 'channels -1, 0, 1',
    expected: 'a channel 2',
  });
});

test('a pan plate of 300 megapixels passes the limit, 900 do not, before anything is allocated', () => {
  const channels = [0, 1, 2].map((id) => ({ id, data: [0, 0] }));
  const large = { name: 'pan', channels };
  expect(errorOf(() => pixelsOf({ ...large, rect: [0, 0, 10_000, 30_000] })).code).toBe('file-damaged');
  expect(errorOf(() => pixelsOf({ ...large, rect: [0, 0, 30_000, 30_000] }))).toEqual({
    code: 'layer-too-large',
    layer: 'pan',
    width: 30_000,
    height: 30_000,
    limit: 400_000_000,
  });
});

describe('masks', () => {
  const rectangle = new ByteBuilder().u32(1, 1, 2, 3).build();
  const masked: LayerFixture = {
    ...RGBA,
    channels: [...RGBA.channels!, { id: -2, data: encodeRaw({ width: 2, depth: 8, samples: [50, 60] }) }],
  };
  const maskOf = (defaultColour: number, region?: ReturnType<typeof rect>) => {
    const file = parse({ layers: [{ ...masked, mask: [...rectangle, defaultColour, 0, 0, 0] }] });
    return readMask(file, file.layerInfo.layers[0]!, region && { region });
  };

  test('are read in their own rectangle', () => {
    expect(maskOf(0)).toMatchPixels({ width: 2, height: 1, channels: 1, data: [50, 60] });
  });

  test.each([0, 255])('have the default colour %i outside it', (colour) => {
    const expected = [colour, colour, colour, colour, 50, 60];
    expect(maskOf(colour, rect(0, 0, 3, 2))).toMatchPixels({
      width: 3,
      height: 2,
      channels: 1,
      data: expected,
    });
  });

  test('have the default colour in full range at 16 bit', () => {
    const mask = [...new Uint8Array(16), 255, 0, 0, 0];
    const file = parse({ depth: 16, layers: [{ rect: [0, 0, 0, 0], mask }] });
    const pixels = readMask(file, file.layerInfo.layers[0]!, { region: rect(0, 0, 1, 1) });
    expect([...pixels!.data]).toEqual([65535]);
  });

  test('are null where the layer has none', () => {
    const file = parse({ layers: [RGBA] });
    expect(readMask(file, file.layerInfo.layers[0]!)).toBeNull();
  });
});

describe('the merged picture', () => {
  const samples = Array.from({ length: 2 * 2 * 4 }, (_, i) => i * 10);
  const plane = { width: 2, depth: 8 as const, samples };
  const interleaved = (channels: number) =>
    [0, 1, 2, 3].flatMap((p) => Array.from({ length: channels }, (_, c) => samples[c * 4 + p]!));

  test.each([
    ['raw', encodeRaw(plane)],
    ['RLE', encodeRle(plane)],
    ['ZIP', encodeZip(plane)],
    ['ZIP with prediction', encodeZipWithPrediction(plane)],
  ])('in %s has alpha where the layer count is negative', (_, merged) => {
    const expected = { width: 2, height: 2, channels: 4, data: interleaved(4) };
    const file = parse({ channels: 4, merged, layers: [{}], negativeCount: true });
    expect(readMergedPicture(file)).toMatchPixels(expected);
  });

  test('leaves out extra channels that are not its transparency', () => {
    const file = parse({ channels: 4, merged: encodeRle(plane), layers: [{}] });
    expect(readMergedPicture(file)).toMatchPixels({ width: 2, height: 2, channels: 3, data: interleaved(3) });
  });

  test('in a PSB has 4 byte row lengths', () => {
    const file = parse({ version: 2, channels: 4, merged: encodeRle(plane, 2) });
    expect(readMergedPicture(file)).toMatchPixels({ width: 2, height: 2, channels: 3, data: interleaved(3) });
  });

  test.each([encodeRaw, encodeRle])('of a 16 bit grey file is one 16 bit channel', (encode) => {
    const merged = encode({ width: 2, depth: 16, samples: [0, 300, 40_000, 65_535] });
    const picture = readMergedPicture(parse({ mode: 1, channels: 1, depth: 16, merged }));
    expect([picture.channels, ...picture.data]).toEqual([1, 0, 300, 40_000, 65_535]);
  });

  test('that is cut off is refused before memory is taken for it', () => {
    const merged = encodeRaw({ width: 2, depth: 8, samples: [1, 2] });
    const file = parse({ width: 20_000, height: 20_000, merged });
    expect(errorOf(() => readMergedPicture(file))).toMatchObject({
      code: 'file-damaged',
      where: 'merged picture',
      found: '2 bytes of raw data',
    });
  });

  test('above the limit is refused with numbers', () => {
    const file = parse({ width: 30_000, height: 30_000, merged: [0, 0] });
    expect(errorOf(() => readMergedPicture(file))).toEqual({
      code: 'file-too-large',
      what: 'pixels of the merged picture',
      value: 900_000_000,
      limit: 400_000_000,
    });
  });

  test('of an RGB file with one channel is damage', () => {
    expect(errorOf(() => readMergedPicture(parse({ channels: 1 })))).toMatchObject({ code: 'file-damaged' });
  });
});

describe('what Haikei does not paint is refused in words', () => {
  test.each([
    [0, 'Bitmap'],
    [2, 'Indexed'],
    [4, 'CMYK'],
    [7, 'Multichannel'],
    [8, 'Duotone'],
    [9, 'Lab'],
  ])('mode %i is %s', (number, mode) => {
    const file = parse({ mode: number, layers: [RGBA] });
    const expected = { code: 'mode-unsupported', mode };
    expect(errorOf(() => refuseUnsupported(file))).toEqual(expected);
    expect(errorOf(() => readLayerPixels(file, file.layerInfo.layers[0]!))).toEqual(expected);
    expect(errorOf(() => readMergedPicture(file))).toEqual(expected);
  });

  test.each([1, 32])('a depth of %i', (depth) => {
    const file = parse({ depth });
    expect(errorOf(() => refuseUnsupported(file))).toEqual({ code: 'depth-unsupported', depth });
  });

  test.each([
    [1, 8],
    [1, 16],
    [3, 8],
    [3, 16],
  ])('mode %i with %i bits passes', (mode, depth) => {
    expect(() => refuseUnsupported(parse({ mode, depth }))).not.toThrow();
  });
});
