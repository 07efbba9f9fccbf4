import fc from 'fast-check';
import { createColourTransform } from '../../../src/raster/colour/create-colour-transform.js';
import { cropPixels } from '../../../src/raster/crop-pixels.js';
import { downscale } from '../../../src/raster/downscale.js';
import type { PictureRows } from '../../../src/raster/picture-rows.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { BandStore } from '../../../src/workbench/view/band-store.js';
import { halvePicture } from '../../../src/workbench/view/halve-picture.js';
import { PictureLevels } from '../../../src/workbench/view/picture-levels.js';

const kinds = fc.constantFrom(
  ...([3, 4] as const).flatMap((channels) => [8, 16].map((depth) => ({ channels, depth }))),
);

test('half of an even picture is what the averaging of areas gives, to a rounding of one', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), kinds);
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat(255)), ([w, h, { channels, depth }], noise) => {
      const samples = Array.from({ length: 4 * channels * w * h }, () => noise.next().value as number);
      const data = depth === 8 ? Uint8Array.from(samples) : Uint16Array.from(samples, (value) => value * 257);
      const picture = { width: 2 * w, height: 2 * h, channels, depth, data } as Pixels;
      const half = halvePicture(picture);
      expect([half.width, half.height, half.depth]).toEqual([w, h, depth]);
      const expected = downscale(picture, w, h).data;
      half.data.forEach((value, i) => {
        // A colour of no alpha is none.
        if (channels === 3 || half.data[i | 3]! > 0)
          expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('the last column and row of an odd size are not lost', () => {
  const data = Uint8Array.of(10, 0, 0, 255, 20, 0, 0, 255, 90, 0, 0, 255);
  const odd: Pixels = { width: 3, height: 1, channels: 4, depth: 8, data };
  expect([...halvePicture(odd).data]).toEqual([15, 0, 0, 255, 90, 0, 0, 255]);
});

const transform = createColourTransform(null, 'rgb');

/** Red says the column, green the row, both in steps of four; blue alternates from row to row. */
function grid(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      data[at++] = column >> 2;
      data[at++] = row >> 2;
      data[at++] = row % 2 === 0 ? 0 : 200;
    }
  return { width, height, channels: 3, depth: 8, data };
}

/** The picture row by row, and which rows were read. */
function rowsOf(picture: Pixels): PictureRows & { readonly asked: (readonly [number, number])[] } {
  const asked: (readonly [number, number])[] = [];
  const read = (top: number, bottom: number): Pixels => {
    asked.push([top, bottom]);
    return cropPixels(picture, { left: 0, top, right: picture.width, bottom });
  };
  return { ...picture, asked, read };
}

const at = (level: number, column: number, row: number, rough = false) => ({ level, column, row, rough });

test('tiles of every level hold the right part of the picture', async () => {
  const levels = new PictureLevels(rowsOf(grid(1100, 700)), transform);
  const whole = (await levels.tile(at(0, 0, 0)))!;
  expect([whole.width, whole.height]).toEqual([512, 512]);
  const corner = (await levels.tile(at(0, 2, 1)))!;
  expect([corner.width, corner.height]).toEqual([1100 - 1024, 700 - 512]);
  expect([...corner.data.subarray(0, 4)]).toEqual([(1024 >> 2) & 255, 512 >> 2, 0, 255]);
  expect(await levels.tile(at(0, 3, 0))).toBeNull();
  const second = (await levels.tile(at(2, 0, 0)))!;
  expect([second.width, second.height]).toEqual([275, 175]);
  expect([...second.data.subarray(4 * (100 * 275 + 50), 4 * (100 * 275 + 50) + 4)]).toEqual([
    50, 100, 100, 255,
  ]);
  const half = (await levels.tile(at(1, 1, 0)))!;
  expect([half.width, half.height]).toEqual([550 - 512, 350]);
  expect([...half.data.subarray(0, 4)]).toEqual([(1024 >> 2) & 255, 0, 100, 255]);
});

test('a rough tile lies where the exact one does, and costs a row of the picture for each of its own', async () => {
  const rows = rowsOf(grid(1100, 700));
  const levels = new PictureLevels(rows, transform);
  const rough = (await levels.tile(at(2, 0, 0, true)))!;
  expect(rows.asked).toHaveLength(175);
  expect(rows.asked.every(([top, bottom]) => bottom === top + 1)).toBe(true);
  const exact = (await levels.tile(at(2, 0, 0)))!;
  expect([rough.width, rough.height]).toEqual([exact.width, exact.height]);
  // Red and green say where a pixel is; blue alternates, and only an average knows that.
  const place = ({ data }: Pixels): readonly number[] => [...data].filter((_value, i) => i % 4 < 2);
  expect(place(rough)).toEqual(place(exact));
});

test('only what is seen is decoded, and once', async () => {
  const rows = rowsOf(grid(600, 2000));
  const levels = new PictureLevels(rows, transform);
  await levels.tile(at(0, 0, 1));
  await Promise.all([levels.tile(at(0, 1, 1)), levels.tile(at(0, 0, 1))]);
  expect(rows.asked).toEqual([[512, 1024]]);
  await levels.tile(at(1, 0, 1));
  expect(rows.asked.slice(1)).toEqual([
    [1024, 1536],
    [1536, 2000],
  ]);
});

const band = (bytes: number) => (): Promise<Pixels> =>
  Promise.resolve({ width: bytes, height: 1, channels: 1, depth: 8, data: new Uint8Array(bytes) });

test('of bands that need not stay so many bytes are kept, those used last', async () => {
  const store = new BandStore(100);
  let made = 0;
  const get = (key: string, bytes: number, stays = false): Promise<Pixels> =>
    store.get(key, stays, () => {
      made += 1;
      return band(bytes)();
    });
  await get('large', 5000, true);
  for (const key of ['a', 'b', 'a', 'c']) await get(key, 40);
  expect(made).toBe(4);
  await get('a', 40);
  await get('large', 5000, true);
  expect(made).toBe(4);
  await get('b', 40);
  expect(made).toBe(5);
});

test('a band that could not be made is made again', async () => {
  const store = new BandStore();
  await expect(store.get('x', false, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await store.get('x', false, band(3))).width).toBe(3);
});
