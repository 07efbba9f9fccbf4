import { encode } from 'jpeg-js';
import { convert, readWithImageMagick, SCENE, testWithImageMagick } from './image-magick.js';
import { ascii, concat, decode, fakeProfile, outcomeOf } from './picture-tools.js';

/** Four flat quarters: red, green / blue, white. */
function quarters(width: number, height: number): Uint8Array {
  const colours = [
    [220, 30, 30],
    [30, 200, 30],
    [30, 30, 210],
    [250, 250, 250],
  ];
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const quarter = (i % width >= width / 2 ? 1 : 0) + (Math.floor(i / width) >= height / 2 ? 2 : 0);
    data.set([...colours[quarter]!, 255], i * 4);
  }
  return data;
}

const jpeg = (width = 32, height = 16): Uint8Array =>
  new Uint8Array(encode({ width, height, data: quarters(width, height) }, 100).data);

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data);

const withSegments = (file: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array =>
  concat(file.subarray(0, 2), ...segments, file.subarray(2));

/** EXIF of one directory with one entry. */
const orientationSegment = (value: number): Uint8Array =>
  segment(
    0xe1,
    concat(
      ascii('Exif\0\0II*\0\x08\0\0\0\x01\0'),
      Uint8Array.of(0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0),
    ),
  );

const pieceOf = (profile: Uint8Array, sequence: number, total: number): Uint8Array =>
  segment(0xe2, concat(ascii('ICC_PROFILE\0'), Uint8Array.of(sequence, total), profile));

test('a JPEG comes back with its colours', async () => {
  const { pixels, profile } = await decode(jpeg());
  const data = quarters(32, 16).filter((_, i) => i % 4 !== 3);
  expect(pixels).toMatchPixels({ width: 32, height: 16, channels: 3, data }, { tolerance: 4 });
  expect(profile).toBeNull();
});

test.each([
  [1, 'RG/BW'],
  [2, 'GR/WB'],
  [3, 'WB/GR'],
  [4, 'BW/RG'],
  [5, 'RB/GW'],
  [6, 'BR/WG'],
  [7, 'WG/BR'],
  [8, 'GW/RB'],
])('orientation %i is turned upright: %s', async (orientation, expected) => {
  const { pixels } = await decode(withSegments(jpeg(), orientationSegment(orientation)));
  const [width, height] = orientation < 5 ? [32, 16] : [16, 32];
  expect([pixels.width, pixels.height]).toEqual([width, height]);
  const letterAt = (x: number, y: number): string => {
    const at = (y * pixels.width + x) * 3;
    const [r, g, b] = pixels.data.subarray(at, at + 3);
    return r! > 180 && g! > 180 ? 'W' : r! > 180 ? 'R' : g! > 180 ? 'G' : b! > 180 ? 'B' : '?';
  };
  const row = (y: number): string => letterAt(2, y) + letterAt(pixels.width - 3, y);
  expect(`${row(2)}/${row(pixels.height - 3)}`).toBe(expected);
});

test('an orientation of nonsense, or notes cut off, leave the photo as it is', async () => {
  expect((await decode(withSegments(jpeg(), orientationSegment(77)))).pixels.width).toBe(32);
  const cut = segment(0xe1, ascii('Exif\0\0II*\0\xff\xff\xff\x7f'));
  expect((await decode(withSegments(jpeg(), cut))).pixels.width).toBe(32);
});

test('a profile in pieces, whatever their order, is joined', async () => {
  const profile = fakeProfile(100_000);
  const [a, b] = [profile.subarray(0, 65_000), profile.subarray(65_000)];
  const file = withSegments(jpeg(), pieceOf(b, 2, 2), pieceOf(a, 1, 2));
  expect(Buffer.compare((await decode(file)).profile!, profile)).toBe(0);
});

test('every way a JPEG can be damaged or unsupported has its own words', async () => {
  const good = jpeg();
  const frame = good.findIndex((byte, i) => byte === 0xff && good[i + 1] === 0xc0);
  const changed = (at: number, ...values: number[]): Uint8Array => {
    const copy = good.slice();
    copy.set(values, frame + at);
    return copy;
  };
  const lastEnd = Buffer.from(good).lastIndexOf(Buffer.of(0xff, 0xd9));
  const outcomes = {
    cutInPicture: await outcomeOf(good.subarray(0, lastEnd - 30)),
    cutInHeader: await outcomeOf(good.subarray(0, 40)),
    lossless: await outcomeOf(changed(1, 0xc3)),
    twelveBit: await outcomeOf(changed(4, 12)),
    empty: await outcomeOf(changed(5, 0, 0)),
    cmyk: await outcomeOf(changed(9, 4)),
    two: await outcomeOf(changed(9, 2)),
    profilePieceMissing: await outcomeOf(withSegments(good, pieceOf(fakeProfile(200), 1, 2))),
    noScan: await outcomeOf(concat(good.subarray(0, frame), Uint8Array.of(0xff, 0xd9))),
  };
  expect(outcomes).toEqual({
    cutInPicture: 'file-truncated JPEG',
    cutInHeader: 'file-truncated JPEG',
    lossless: 'format-unknown a lossless, hierarchical or arithmetic-coded JPEG',
    twelveBit: 'depth-unsupported 12',
    empty: 'file-damaged JPEG frame',
    cmyk: 'mode-unsupported CMYK',
    two: 'mode-unsupported JPEG of 2 channels',
    profilePieceMissing: 'file-damaged JPEG ICC profile',
    noScan: 'file-damaged JPEG segments',
  });
});

test('things a camera appends after the end do no harm', async () => {
  expect(await outcomeOf(concat(jpeg(), new Uint8Array(5000)))).toBe('fine');
});

const SMOOTH = ['-size', '64x48', 'gradient:orange-navy', '-quality', '97'];

testWithImageMagick.each([
  ['baseline', ['-sampling-factor', '1x1']],
  ['progressive', ['-interlace', 'Plane', '-sampling-factor', '1x1']],
  // Chroma is repeated here and interpolated there.
  ['chroma at half size', ['-sampling-factor', '2x2']],
  ['stored as RGB', ['-sampling-factor', '1x1', '-colorspace', 'RGB', '-set', 'colorspace', 'RGB']],
  ['grey', ['-colorspace', 'gray']],
  ['grey with restarts', ['-colorspace', 'gray', '-define', 'jpeg:restart-interval=3']],
  ['turned', ['-orient', 'RightTop', '-sampling-factor', '1x1']],
] as const)(
  '%s: what ImageMagick writes is what ImageMagick reads, within rounding',
  async (_name, options) => {
    const file = convert(...SMOOTH, ...options, 'jpg:-');
    const { pixels } = await decode(file);
    expect(pixels).toMatchPixels(readWithImageMagick(file, 'jpg', pixels), { tolerance: 8 });
  },
);

testWithImageMagick('a CMYK photo is refused in words', async () => {
  expect(await outcomeOf(convert(...SCENE, '-colorspace', 'CMYK', 'jpg:-'))).toBe('mode-unsupported CMYK');
});
