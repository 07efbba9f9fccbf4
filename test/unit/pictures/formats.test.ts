import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { decodePicture } from '../../../src/pictures/decode-picture.js';
import { readPicture } from '../../../src/cli/pictures/read-picture.js';
import { sniffFormat } from '../../../src/pictures/sniff-format.js';
import { useTemporaryFolder } from '../cli-files/temporary-folder.js';
import { ascii, decode, outcomeOf, signal } from './picture-tools.js';

const folder = useTemporaryFolder();

test.each([
  ['RIFF\x10\0\0\0WEBPVP8 ', 'WebP'],
  ['CSFCHUNK\0\0', 'Clip Studio Paint (.clip)'],
  ['\0\0\0\x18ftypheic\0\0', 'HEIC'],
  ['\0\0\0\x18ftypisom\0\0', 'MP4 video'],
  ['\0\0\0\x14ftypqt  ', 'QuickTime video'],
  ['\0\0\0\x1cftypavif', 'AVIF'],
  ['GIF89a', 'GIF'],
  ['BM\x36\0\0\0', 'BMP'],
  ['%PDF-1.7', 'PDF or Illustrator'],
  ['\x76\x2f\x31\x01\x02', 'OpenEXR'],
  ['8BPS\0\x01', 'Photoshop document (.psd, .psb)'],
  ['', 'an empty file'],
  ['\x01\x02\x03', 'a file that begins with 01 02 03'],
])('%j is refused as %s', async (start, found) => {
  expect(await outcomeOf(ascii(start))).toBe(`format-unknown ${found}`);
});

test('the content decides what a file is, not its name', async () => {
  const png = encodePng({ width: 1, height: 1, channels: 1, data: Uint8Array.of(7) });
  expect((await decode(png, 'holiday.jpg')).pixels.data).toEqual(Uint8Array.of(7));
  expect(sniffFormat(ascii('II*\0'), 'x.png').format).toBe('tiff');
});

test('a picture is read from disk', async () => {
  const path = join(folder(), '背景.png');
  writeFileSync(path, encodePng({ width: 2, height: 1, channels: 1, data: Uint8Array.of(7, 8) }));
  expect((await readPicture(signal, path)).pixels).toMatchPixels({
    width: 2,
    height: 1,
    channels: 1,
    data: [7, 8],
  });
});

test('a cancel is noticed before and while decoding', async () => {
  const png = encodePng({ width: 600, height: 600, channels: 3, data: new Uint8Array(600 * 600 * 3) });
  await expect(decodePicture(AbortSignal.abort(), png, 'x')).rejects.toMatchObject({ code: 'cancelled' });
  const controller = new AbortController();
  const work = decodePicture(controller.signal, png, 'x');
  controller.abort();
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
});

const noise = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, i) => (i * 7919) & 255);
const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ['png', encodePng({ width: 16, height: 9, channels: 3, data: noise(16 * 9 * 3) })],
  ['jpeg', new Uint8Array(encodeJpeg({ width: 16, height: 9, data: noise(16 * 9 * 4) }, 80).data)],
];

test.each(SAMPLES)(
  'a %s damaged anywhere is read or refused in words, never anything else',
  async (_name, file) => {
    const change = fc.record({
      at: fc.nat(file.length - 1),
      value: fc.nat(255),
      keep: fc.integer({ min: 1, max: file.length }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = file.slice();
        for (const { at, value } of changes) damaged[at] = value;
        const { keep } = changes[0]!;
        expect(await outcomeOf(damaged)).toEqual(expect.any(String));
        expect(await outcomeOf(damaged.subarray(0, keep))).toEqual(expect.any(String));
      }),
      { numRuns: 300 },
    );
  },
);
