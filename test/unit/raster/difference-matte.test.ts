import { differenceMatte } from '../../../src/raster/difference-matte.js';
import { mixPictures } from '../../../src/raster/mix-pictures.js';
import type { Pixels } from '../../../src/raster/pixels.js';

const picture = (...values: readonly number[]): Pixels => ({
  width: values.length / 3,
  height: 1,
  channels: 3,
  depth: 8,
  data: Uint8Array.from(values),
});

test('a matte is where both have the same colours, but for rounding', () => {
  const matte = differenceMatte(picture(10, 20, 30, 10, 20, 30), picture(12, 18, 30, 10, 20, 40))!;
  expect([...matte.data]).toEqual([255, 0]);
  expect([matte.channels, matte.depth]).toEqual([1, 8]);
});

test('alpha of one of them is not looked at, alpha of both is', () => {
  const clear = (alpha: number): Pixels => ({
    ...picture(),
    width: 1,
    channels: 4,
    data: Uint8Array.of(10, 20, 30, alpha),
  });
  expect([...differenceMatte(clear(0), picture(10, 20, 30))!.data]).toEqual([255]);
  expect(differenceMatte(clear(0), clear(255))).toBeNull();
});

test('pictures of two sizes, or with nothing the same, have no matte', () => {
  expect(differenceMatte(picture(1, 2, 3), picture(1, 2, 3, 4, 5, 6))).toBeNull();
  expect(differenceMatte(picture(1, 2, 3), picture(201, 2, 3))).toBeNull();
});

test('a mixture is the weighed average, whatever the weights add up to', () => {
  const [a, b] = [picture(0, 100, 200), picture(90, 100, 20)];
  expect([
    ...mixPictures([
      { pixels: a, weight: 4 },
      { pixels: b, weight: 2 },
    ]).data,
  ]).toEqual([30, 100, 140]);
  expect([...mixPictures([{ pixels: a, weight: 3 }]).data]).toEqual([0, 100, 200]);
});
