import { convert, readWithImageMagick, SCENE, testWithImageMagick } from './image-magick.js';
import { concat, decode, outcomeOf } from './picture-tools.js';

interface TgaShape {
  readonly kind: number;
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly descriptor?: number;
}

function tga(
  { kind, bits, width, height, descriptor = 0x20 }: TgaShape,
  data: readonly number[],
): Uint8Array {
  const header = new Uint8Array(18);
  header[2] = kind;
  header.set([width & 255, width >> 8, height & 255, height >> 8, bits, descriptor], 12);
  return concat(header, Uint8Array.from(data));
}

const name = 'A0001.tga';

test('32 bit with alpha, top row first', async () => {
  const file = tga({ kind: 2, bits: 32, width: 2, height: 1 }, [3, 2, 1, 128, 6, 5, 4, 0]);
  const { pixels } = await decode(file, name);
  expect(pixels).toMatchPixels({ width: 2, height: 1, channels: 4, data: [1, 2, 3, 128, 4, 5, 6, 0] });
});

test('rows come bottom first unless the file says otherwise', async () => {
  const shape = { kind: 3, bits: 8, width: 2, height: 2 };
  const data = [1, 2, 3, 4];
  const rowsOf = async (descriptor: number): Promise<number[]> =>
    Array.from((await decode(tga({ ...shape, descriptor }, data), name)).pixels.data);
  expect(await rowsOf(0x20)).toEqual([1, 2, 3, 4]);
  expect(await rowsOf(0x00)).toEqual([3, 4, 1, 2]);
  expect(await rowsOf(0x30)).toEqual([2, 1, 4, 3]);
  expect(await rowsOf(0x10)).toEqual([4, 3, 2, 1]);
});

test('an alpha byte that nobody filled in means opaque', async () => {
  const { pixels } = await decode(tga({ kind: 2, bits: 32, width: 1, height: 1 }, [3, 2, 1, 0]), name);
  expect(pixels).toMatchPixels({ width: 1, height: 1, channels: 4, data: [1, 2, 3, 255] });
});

test('runs and literal pixels are unpacked, also across a row', async () => {
  const file = tga({ kind: 10, bits: 24, width: 3, height: 2 }, [0x83, 9, 8, 7, 0x01, 3, 2, 1, 6, 5, 4]);
  const { pixels } = await decode(file, name);
  const data = [7, 8, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9, 1, 2, 3, 4, 5, 6];
  expect(pixels).toMatchPixels({ width: 3, height: 2, channels: 3, data });
});

test('a TGA that is cut off, or of a kind that is not read, is refused in words', async () => {
  const shape = { kind: 2, bits: 24, width: 4, height: 4 };
  expect(await outcomeOf(tga(shape, [1, 2, 3]), name)).toBe('file-truncated TGA');
  expect(await outcomeOf(tga({ ...shape, kind: 10 }, [0x83, 1, 2]), name)).toBe('file-truncated TGA');
  expect(await outcomeOf(tga({ ...shape, bits: 16 }, []), name)).toBe(
    'format-unknown TGA with 16 bits a pixel',
  );
  expect(await outcomeOf(tga({ ...shape, kind: 1 }, []), name)).toBe('format-unknown TGA with a palette');
  expect(await outcomeOf(tga({ ...shape, width: 0 }, []), name)).toBe('file-damaged TGA header');
  expect(await outcomeOf(new Uint8Array(9), name)).toBe('file-truncated TGA');
});

testWithImageMagick.each([
  ['colour', ['-compress', 'None']],
  ['run-length', ['-compress', 'RLE']],
  ['alpha', ['-alpha', 'set', '-channel', 'A', '-evaluate', 'set', '30%', '+channel']],
  ['grey', ['-colorspace', 'gray']],
] as const)('%s: what ImageMagick writes is what ImageMagick reads', async (_name, options) => {
  const file = convert(...SCENE, '-depth', '8', ...options, 'tga:-');
  const { pixels } = await decode(file, name);
  expect(pixels).toMatchPixels(readWithImageMagick(file, 'tga', pixels));
});
