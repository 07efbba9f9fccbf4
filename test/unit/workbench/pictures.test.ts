import fc from 'fast-check';
import { createColourTransform } from '../../../src/raster/colour/create-colour-transform.js';
import { downscale } from '../../../src/raster/downscale.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { halvePicture } from '../../../src/workbench/view/halve-picture.js';
import { PictureLevels } from '../../../src/workbench/view/picture-levels.js';

const screen = (width: number, height: number, data: Uint8Array): Pixels => ({
  width,
  height,
  channels: 4,
  depth: 8,
  data,
});

test('half of an even picture is what the averaging of areas gives, to a rounding of one', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat(255)), ([w, h], noise) => {
      const data = Uint8Array.from({ length: 16 * w * h }, () => noise.next().value as number);
      const picture = screen(2 * w, 2 * h, data);
      const half = halvePicture(picture);
      expect([half.width, half.height]).toEqual([w, h]);
      const expected = downscale(picture, w, h).data;
      half.data.forEach((value, i) => {
        // A colour of no alpha is none.
        if (half.data[i | 3]! > 0) expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('the last column and row of an odd size are not lost', () => {
  const odd = screen(3, 1, Uint8Array.of(10, 0, 0, 255, 20, 0, 0, 255, 90, 0, 0, 255));
  expect([...halvePicture(odd).data]).toEqual([15, 0, 0, 255, 90, 0, 0, 255]);
});

const transform = createColourTransform(null, 'rgb');

/** Red says the column, green the row, both in steps of four. */
function grid(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++)
    data.set([((i % width) >> 2) & 255, (Math.floor(i / width) >> 2) & 255, 7], 3 * i);
  return { width, height, channels: 3, depth: 8, data };
}

test('tiles of every level hold the right part of the picture', () => {
  const levels = new PictureLevels(grid(1100, 700), transform);
  const whole = levels.tile(0, 0, 0)!;
  expect([whole.width, whole.height]).toEqual([512, 512]);
  const corner = levels.tile(0, 2, 1)!;
  expect([corner.width, corner.height]).toEqual([1100 - 1024, 700 - 512]);
  expect([...corner.data.subarray(0, 4)]).toEqual([(1024 >> 2) & 255, 512 >> 2, 7, 255]);
  expect(levels.tile(0, 3, 0)).toBeNull();
  const second = levels.tile(2, 0, 0)!;
  expect([second.width, second.height]).toEqual([275, 175]);
  expect([...second.data.subarray(4 * (100 * 275 + 50), 4 * (100 * 275 + 50) + 4)]).toEqual([
    50, 100, 7, 255,
  ]);
  const half = levels.tile(1, 1, 0)!;
  expect([half.width, half.height]).toEqual([550 - 512, 350]);
  expect([...half.data.subarray(0, 4)]).toEqual([(1024 >> 2) & 255, 0, 7, 255]);
});
