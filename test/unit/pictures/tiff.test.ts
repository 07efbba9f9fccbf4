import { existsSync, readFileSync } from 'node:fs';
import { decode as otherDecode } from 'tiff';
import { convert, readWithImageMagick, SCENE, testWithImageMagick } from './image-magick.js';
import { concat, decode, outcomeOf } from './picture-tools.js';
import { type Field, rawTiff, shape } from './raw-tiff.js';

const RGB = [8, 8, 8];
const RGBA = [8, 8, 8, 8];

test('associated alpha is taken out of the colours, unassociated alpha stays as it is', async () => {
  const strip = Uint8Array.of(100, 50, 0, 128, 7, 7, 7, 0, 9, 8, 7, 255);
  const straight = await decode(rawTiff(strip, [...shape(3, 1, RGBA, 2), [338, 3, [2]]]));
  expect(straight.pixels).toMatchPixels({ width: 3, height: 1, channels: 4, data: strip });
  const associated = await decode(rawTiff(strip, [...shape(3, 1, RGBA, 2), [338, 3, [1]]]));
  expect(associated.pixels).toMatchPixels({
    width: 3,
    height: 1,
    channels: 4,
    data: [199, 100, 0, 128, 7, 7, 7, 0, 9, 8, 7, 255],
  });
});

test('an extra channel that is no transparency is left out', async () => {
  const strip = Uint8Array.of(1, 2, 3, 99, 4, 5, 6, 99);
  const { pixels } = await decode(rawTiff(strip, [...shape(2, 1, RGBA, 2), [338, 3, [0]]]));
  expect(pixels).toMatchPixels({ width: 2, height: 1, channels: 3, data: [1, 2, 3, 4, 5, 6] });
});

test('grey that is stored with white as zero is turned round, its alpha is not', async () => {
  const { pixels } = await decode(
    rawTiff(Uint8Array.of(0, 10, 255, 20), [...shape(2, 1, [8, 8], 0), [338, 3, [2]]]),
  );
  expect(pixels).toMatchPixels({ width: 2, height: 1, channels: 2, data: [255, 10, 0, 20] });
});

test('a palette of 16 bit colours is looked up', async () => {
  const map = Array.from({ length: 768 }, () => 0);
  [map[5], map[256 + 5], map[512 + 5]] = [0xff00, 0x8000, 0x1234];
  const { pixels } = await decode(rawTiff(Uint8Array.of(5, 0), [...shape(2, 1, [8], 3), [320, 3, map]]));
  expect(pixels).toMatchPixels({ width: 2, height: 1, channels: 3, data: [255, 128, 0x12, 0, 0, 0] });
});

test('an embedded profile comes back byte for byte, and orientation is applied', async () => {
  const profile = Array.from({ length: 200 }, (_, i) => i);
  const fields: Field[] = [...shape(2, 1, RGB, 2), [34675, 7, profile], [274, 3, [3]]];
  const picture = await decode(rawTiff(Uint8Array.of(1, 2, 3, 4, 5, 6), fields));
  expect([...picture.profile!]).toEqual(profile);
  expect(picture.pixels).toMatchPixels({ width: 2, height: 1, channels: 3, data: [4, 5, 6, 1, 2, 3] });
});

test('every way a TIFF can be damaged or unsupported has its own words', async () => {
  const strip = Uint8Array.of(1, 2, 3, 4, 5, 6);
  const good = rawTiff(strip, shape(2, 1, RGB, 2));
  const outcomes = {
    cut: await outcomeOf(good.subarray(0, 30)),
    stripTooShort: await outcomeOf(rawTiff(strip, shape(2, 2, RGB, 2))),
    blockMissing: await outcomeOf(rawTiff(strip, [...shape(2, 4, RGB, 2), [278, 3, [1]]])),
    noSize: await outcomeOf(rawTiff(strip, [])),
    giant: await outcomeOf(
      rawTiff(strip, [[256, 4, [70_000]], [257, 4, [70_000]], ...shape(1, 1, RGB, 2).slice(2)]),
    ),
    cmyk: await outcomeOf(rawTiff(strip, shape(1, 1, RGBA, 5))),
    lab: await outcomeOf(rawTiff(strip, shape(1, 1, RGB, 8))),
    float: await outcomeOf(rawTiff(strip, [...shape(1, 1, [32, 32, 32], 2), [339, 3, [3]]])),
    bilevel: await outcomeOf(rawTiff(strip, shape(8, 1, [1], 1))),
    jpeg: await outcomeOf(rawTiff(strip, [...shape(2, 1, RGB, 2), [259, 3, [7]]])),
    brokenZip: await outcomeOf(rawTiff(strip, [...shape(2, 1, RGB, 2), [259, 3, [8]]])),
    brokenLzw: await outcomeOf(rawTiff(strip, [...shape(2, 1, RGB, 2), [259, 3, [5]]])),
    bigTiff: await outcomeOf(concat(Uint8Array.of(0x49, 0x49, 43, 0), new Uint8Array(40))),
  };
  expect(outcomes).toEqual({
    cut: 'file-truncated TIFF',
    stripTooShort: 'file-damaged TIFF none block',
    blockMissing: 'file-damaged TIFF blocks',
    noSize: 'file-damaged TIFF',
    giant: 'file-too-large TIFF: pixels',
    cmyk: 'mode-unsupported CMYK',
    lab: 'mode-unsupported Lab',
    float: 'depth-unsupported 32',
    bilevel: 'depth-unsupported 1',
    jpeg: 'format-unknown TIFF with JPEG compression',
    brokenZip: 'file-damaged TIFF deflate block',
    brokenLzw: 'file-damaged TIFF lzw block',
    bigTiff: 'format-unknown BigTIFF',
  });
});

const COMPRESSIONS = ['None', 'LZW', 'Zip', 'RLE'];
const KINDS = [
  ['8 bit', ['-depth', '8']],
  ['16 bit', ['-depth', '16']],
  ['16 bit, big-endian', ['-depth', '16', '-define', 'tiff:endian=msb']],
  ['predicted', ['-depth', '8', '-define', 'tiff:predictor=2']],
  ['16 bit predicted', ['-depth', '16', '-define', 'tiff:predictor=2']],
  ['grey', ['-depth', '8', '-colorspace', 'gray']],
  ['tiles', ['-depth', '8', '-define', 'tiff:tile-geometry=16x16']],
  ['planes', ['-depth', '8', '-interlace', 'plane']],
  ['alpha', ['-depth', '8', '-alpha', 'set', '-channel', 'A', '-evaluate', 'set', '30%', '+channel']],
  ['short strips', ['-depth', '16', '-define', 'tiff:rows-per-strip=5']],
] as const;
const CASES = COMPRESSIONS.flatMap((compression) =>
  KINDS.map(([name, options]) => [compression, name, options] as const),
).filter(
  ([compression, name]) => !name.includes('predicted') || compression === 'LZW' || compression === 'Zip',
);

testWithImageMagick.each(CASES)(
  '%s, %s: what ImageMagick writes is what ImageMagick reads',
  async (compression, _, options) => {
    const file = convert(...SCENE, ...options, '-compress', compression, 'tif:-');
    const { pixels } = await decode(file);
    expect(pixels).toMatchPixels(readWithImageMagick(file, 'tif', pixels));
  },
);

testWithImageMagick.each(['LZW', 'Zip'])(
  'a second library agrees about noise packed with %s',
  async (compression) => {
    const scene = [
      '-size',
      '300x200',
      '-seed',
      '3',
      'xc:gray',
      '+noise',
      'Random',
      '-type',
      'TrueColor',
      '-depth',
      '8',
    ];
    const file = convert(...scene, '-compress', compression, 'tif:-');
    const [other] = otherDecode(file);
    expect((await decode(file)).pixels).toMatchPixels({
      width: 300,
      height: 200,
      channels: 3,
      data: other!.data,
    });
  },
);

const PROFILE = '/usr/share/color/icc/ghostscript/a98.icc';

testWithImageMagick(
  'a real profile that ImageMagick embeds comes back from PNG, JPEG and TIFF alike',
  async () => {
    if (!existsSync(PROFILE)) return;
    const profile = readFileSync(PROFILE);
    for (const format of ['png', 'jpg', 'tif']) {
      const picture = await decode(convert(...SCENE, '-profile', PROFILE, `${format}:-`));
      expect(Buffer.compare(picture.profile!, profile)).toBe(0);
    }
  },
);
