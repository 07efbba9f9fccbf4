import { convertDepth } from '../../../src/raster/convert-depth.js';
import type { Pixels } from '../../../src/raster/pixels.js';

const levels: Pixels = {
  width: 256,
  height: 1,
  channels: 1,
  depth: 8,
  data: Uint8Array.from({ length: 256 }, (_, i) => i),
};

test('8 to 16 bit is times 257, and back is exact', () => {
  const fine = convertDepth(levels, 16);
  expect(fine.depth).toBe(16);
  expect([...fine.data]).toEqual(Array.from({ length: 256 }, (_, i) => i * 257));
  expect(convertDepth(fine, 8)).toEqual(levels);
});

test('16 to 8 bit rounds to the nearest level', () => {
  const data = Uint16Array.of(128, 129, 385, 386, 65535);
  expect([...convertDepth({ ...levels, width: 5, depth: 16, data }, 8).data]).toEqual([0, 1, 1, 2, 255]);
});

test('float is held to the range and rounded', () => {
  const data = Float32Array.of(-1, 0.5, 2, NaN);
  expect([...convertDepth({ ...levels, width: 4, depth: 32, data }, 8).data]).toEqual([0, 128, 255, 0]);
});

test('the same depth is the same picture', () => {
  expect(convertDepth(levels, 8)).toBe(levels);
});
