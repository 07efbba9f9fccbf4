import fc from 'fast-check';
import { Inflate } from 'fflate';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { InflatedPlanes } from '../../../src/host/psd/read/inflated-planes.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readChannelRows } from '../../../src/host/psd/read/read-channel-rows.js';
import type { RowRange } from '../../../src/host/psd/read/read-channel-rows.js';
import { buildPsd } from '../../support/psd-fixtures/build-psd.js';
import {
  encodePackedRows,
  encodeRaw,
  encodeRle,
  encodeZip,
  encodeZipWithPrediction,
} from '../../support/psd-fixtures/encode-plane.js';
import type { PlaneFixture } from '../../support/psd-fixtures/encode-plane.js';
import { errorOf } from '../../support/psd-fixtures/error-of.js';

interface OneChannel {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly version?: 1 | 2;
}

function fileWith({ data, width, height, depth = 8, version = 1 }: OneChannel): PsdFile {
  const layers = [{ name: 'ink', rect: [0, 0, height, width] as const, channels: [{ id: 0, data }] }];
  return parsePsd(buildPsd({ version, depth, mode: 1, channels: 1, layers }).bytes);
}

function rows(one: OneChannel, range: Partial<RowRange> = {}): Uint8Array | Uint16Array {
  const file = fileWith(one);
  const layer = file.layerInfo.layers[0]!;
  return readChannelRows(file, layer, layer.channels[0]!, { from: 0, to: one.height, ...range });
}

const ENCODERS = {
  raw: encodeRaw,
  RLE: (plane: PlaneFixture, version: 1 | 2) => encodeRle(plane, version),
  ZIP: encodeZip,
  'ZIP with prediction': encodeZipWithPrediction,
};

describe.each(Object.entries(ENCODERS))('a channel in %s', (_, encode) => {
  test.each([
    [8, 1],
    [16, 1],
    [8, 2],
    [16, 2],
  ] as const)('of %i bits in version %i comes back whole and row by row', (depth, version) => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 6 }),
    });
    const picture = size.chain(({ width, height }) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        samples: fc.array(fc.integer({ min: 0, max: 2 ** depth - 1 }), {
          minLength: width * height,
          maxLength: width * height,
        }),
        row: fc.nat(height - 1),
      }),
    );
    fc.assert(
      fc.property(picture, ({ width, height, samples, row }) => {
        const one = { width, height, depth, version, data: encode({ width, depth, samples }, version) };
        expect([...rows(one)]).toEqual(samples);
        const single = rows(one, { from: row, to: row + 1 });
        expect([...single]).toEqual(samples.slice(row * width, (row + 1) * width));
      }),
      { numRuns: 40 },
    );
  });
});

test('16 bit samples are big-endian, written byte by byte', () => {
  expect([...rows({ width: 2, height: 1, depth: 16, data: [0, 0, 0x12, 0x34, 0xff, 0xfe] })]).toEqual([
    0x1234, 0xfffe,
  ]);
});

test('prediction wraps around, written byte by byte', () => {
  const data = [0, 3, ...deflateSync(Uint8Array.of(250, 10, 255, 1, 1, 1))];
  expect([...rows({ width: 3, height: 2, data })]).toEqual([250, 4, 3, 1, 2, 3]);
});

test('one RLE row is read without looking at a broken one beside it', () => {
  const data = encodePackedRows([
    [0, 1, 0, 2],
    [129, 0],
    [1, 5, 6],
  ]);
  const one = { width: 2, height: 3, data };
  expect([...rows(one, { from: 2, to: 3 })]).toEqual([5, 6]);
  expect(errorOf(() => rows(one))).toMatchObject({
    code: 'file-damaged',
    where: 'channel 0 of layer 0 (ink)',
    found: 'row 1 unpacks to 128 bytes',
    expected: '2 bytes',
  });
});

test('an RLE row with bytes left over is read, as Photoshop reads it', () => {
  const data = encodePackedRows([
    [1, 1, 2, 0],
    [1, 3, 4],
  ]);
  expect([...rows({ width: 2, height: 2, data })]).toEqual([1, 2, 3, 4]);
});

test('what is read may be changed without changing the file', () => {
  const file = fileWith({ width: 2, height: 1, data: [0, 0, 1, 2] });
  const before = file.bytes.slice();
  const layer = file.layerInfo.layers[0]!;
  readChannelRows(file, layer, layer.channels[0]!, { from: 0, to: 1 }).fill(9);
  expect(file.bytes).toEqual(before);
});

test('an empty layer has empty channels, with or without a compression word', () => {
  expect(rows({ width: 0, height: 0, data: [0, 1] })).toHaveLength(0);
  expect(rows({ width: 0, height: 0, data: [] })).toHaveLength(0);
});

const zip = (bytes: Uint8Array, compression = 2): number[] => [0, compression, ...deflateSync(bytes)];

test.each<[string, OneChannel, Record<string, unknown>]>([
  ['compression 4', { width: 1, height: 1, data: [0, 4, 0] }, { found: 'compression 4' }],
  ['no compression word', { width: 1, height: 1, data: [] }, { found: '2 bytes' }],
  [
    'raw data that is too short',
    { width: 2, height: 2, data: [0, 0, 1, 2, 3] },
    { found: '3 bytes of raw data', expected: '4 bytes' },
  ],
  [
    'an RLE table longer than the data',
    { width: 1, height: 3, data: [0, 1, 0, 2, 0, 2] },
    { where: 'row lengths of channel 0 of layer 0 (ink)', found: '6 bytes' },
  ],
  [
    'RLE rows longer than the data',
    { width: 1, height: 1, data: [0, 1, 0, 9, 0, 5] },
    { found: 'rows of 9 bytes', expected: 'at most 2' },
  ],
  [
    'an RLE row that cannot fill its width',
    { width: 129, height: 1, data: [0, 1, 0, 2, 129, 5] },
    { found: 'row 0 has 2 bytes', expected: 'at least 4' },
  ],
  [
    'an RLE row that ends early',
    { width: 3, height: 1, data: [0, 1, 0, 2, 255, 5] },
    { found: 'row 0 unpacks to 2 bytes', expected: '3 bytes' },
  ],
  [
    'ZIP data that is no zlib stream',
    { width: 1, height: 1, data: [0, 2, 1, 2, 3] },
    { found: /not a zlib/ },
  ],
  ['ZIP data that is too short', { width: 2, height: 2, data: zip(new Uint8Array(3)) }, { found: '3 bytes' }],
  [
    'ZIP data that is too long',
    { width: 2, height: 2, data: zip(new Uint8Array(5)) },
    { found: 'more than 4 bytes', expected: '4 bytes of samples' },
  ],
  [
    'ZIP data cut off',
    {
      width: 10,
      height: 10,
      data: zip(
        Uint8Array.from({ length: 100 }, (_, i) => i * i),
        3,
      ).slice(0, 60),
    },
    { found: /broken zlib stream/ },
  ],
  [
    'a ZIP claim that no stream of its length could meet',
    { width: 30_000, height: 10_000, data: zip(new Uint8Array(1)) },
    { found: /bytes of ZIP data/, expected: 'enough for 300000000 bytes' },
  ],
])('%s is refused', (_, one, expected) => {
  const error = errorOf(() => rows(one));
  expect(error.code).toBe('file-damaged');
  for (const [key, value] of Object.entries(expected)) {
    if (value instanceof RegExp) expect(error[key]).toMatch(value);
    else expect(error[key]).toBe(value);
  }
});

test('a ZIP bomb of 2 GB is refused at its first 16 KB, whose pixels are the first 16 MB at most', () => {
  const part = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const parts = Array.from({ length: 32 }, () => part);
  const data = Buffer.concat([Uint8Array.of(0, 2, 0x78, 0x9c), ...parts, deflateRawSync(Buffer.alloc(0))]);
  const file = fileWith({ width: 100, height: 100, data: new Uint8Array(2).fill(2) });
  const layer = file.layerInfo.layers[0]!;
  const bomb = { ...file, bytes: data };
  const channel = { id: 0, span: { start: 0, end: data.length } };
  const inflated = jest.spyOn(Inflate.prototype, 'push');
  expect(errorOf(() => readChannelRows(bomb, layer, channel, { from: 0, to: 100 }))).toMatchObject({
    code: 'file-damaged',
    found: 'more than 10000 bytes',
  });
  expect(data.length).toBeGreaterThan(100 * 16 * 1024);
  expect(inflated.mock.calls.map(([part]) => part.length)).toEqual([16 * 1024]);
  inflated.mockRestore();
});

test('a row range outside the channel is a mistake of the caller', () => {
  const one = { width: 1, height: 2, data: [0, 0, 1, 2] };
  expect(errorOf(() => rows(one, { from: 1, to: 3 })).code).toBe('internal');
  expect(errorOf(() => rows(one, { from: -1 })).code).toBe('internal');
  expect(rows(one, { from: 1, to: 1 })).toHaveLength(0);
});

test('1 and 32 bit channels are refused as unsupported', () => {
  for (const depth of [1, 32]) {
    const one = { width: 1, height: 1, depth, data: [0, 0, 0, 0, 0, 0] };
    expect(errorOf(() => rows(one))).toEqual({ code: 'depth-unsupported', depth });
  }
});

describe('the cache of inflated channels', () => {
  const make = (size: number) => jest.fn(() => new Uint8Array(size));

  test('inflates once and gives the same rows', () => {
    const one = { width: 3, height: 2, data: encodeZip({ width: 3, depth: 8, samples: [1, 2, 3, 4, 5, 6] }) };
    const cache = new InflatedPlanes();
    expect([...rows(one, { cache })]).toEqual([1, 2, 3, 4, 5, 6]);
    const never = jest.fn();
    const file = fileWith(one);
    cache.get(file.layerInfo.layers[0]!.channels[0]!.span.start, never);
    expect(never).not.toHaveBeenCalled();
    expect([...rows(one, { cache, from: 1 })]).toEqual([4, 5, 6]);
  });

  test('forgets what was used longest ago when it is full', () => {
    const cache = new InflatedPlanes(10);
    const [a, b, c] = [make(4), make(4), make(4)];
    cache.get(1, a);
    cache.get(2, b);
    cache.get(1, a);
    cache.get(3, c);
    cache.get(1, a);
    expect(a).toHaveBeenCalledTimes(1);
    cache.get(2, b);
    expect(b).toHaveBeenCalledTimes(2);
  });

  test('keeps a channel larger than its limit as long as it is the latest', () => {
    const cache = new InflatedPlanes(10);
    const large = make(99);
    cache.get(1, large);
    cache.get(1, large);
    expect(large).toHaveBeenCalledTimes(1);
    cache.get(2, make(1));
    cache.get(1, large);
    expect(large).toHaveBeenCalledTimes(2);
  });
});
