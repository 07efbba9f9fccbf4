import fc from 'fast-check';
import { rect } from '../../../../src/geometry/rect.js';
import { cropPixels } from '../../../../src/raster/crop-pixels.js';
import type { ChannelCount, Pixels } from '../../../../src/raster/pixels.js';
import { windowPixels } from '../../../../src/raster/resample/window-pixels.js';

const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 12 }),
    channels: fc.constantFrom<ChannelCount>(1, 2, 3, 4),
    depth: fc.constantFrom<8 | 16>(8, 16),
  })
  .chain(({ width, height, channels, depth }) => {
    const count = width * height * channels;
    const samples = fc.array(fc.nat(depth === 8 ? 255 : 65535), { minLength: count, maxLength: count });
    return samples.map((values): Pixels => ({
      width,
      height,
      channels,
      depth,
      data: depth === 8 ? Uint8Array.from(values) : Uint16Array.from(values),
    }));
  })
  .filter(
    ({ channels, data }) =>
      channels % 2 === 1 || data.every((_, i) => i % channels !== channels - 1 || data[i]! > 0),
  );

test('a window on whole pixels is the crop, to the bit', () => {
  fc.assert(
    fc.property(picture, fc.nat(5), fc.nat(5), (source, left, top) => {
      fc.pre(left < source.width && top < source.height);
      const [width, height] = [source.width - left, source.height - top];
      const seen = windowPixels(source, { left, top, step: 1, width, height });
      expect(seen).toEqual(cropPixels(source, rect(left, top, source.width, source.height)));
    }),
  );
});

/** The definition of cubic convolution, one sample at a time, for a row of grey. */
function cubicAt(row: readonly number[], at: number): number {
  const kernel = (d: number): number =>
    d < 1 ? 1.5 * d ** 3 - 2.5 * d ** 2 + 1 : d < 2 ? -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2 : 0;
  let sum = 0;
  for (let i = -4; i < row.length + 4; i++) {
    sum += row[Math.min(row.length - 1, Math.max(0, i))]! * kernel(Math.abs(i - at));
  }
  return Math.min(255, Math.max(0, Math.round(sum)));
}

test('between pixels: the cubic convolution of Keys', () => {
  const row = fc.array(fc.nat(255), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(row, fc.double({ min: -2, max: 2, noNaN: true }), (values, left) => {
      const source: Pixels = {
        width: values.length,
        height: 1,
        channels: 1,
        depth: 8,
        data: Uint8Array.from(values),
      };
      const { data } = windowPixels(source, { left, top: 0, step: 1, width: values.length, height: 1 });
      values.forEach((_, i) => expect(Math.abs(data[i]! - cubicAt(values, i + left))).toBeLessThanOrEqual(1));
    }),
  );
});

test('one colour stays that colour at every zoom and place', () => {
  const flat: Pixels = { width: 9, height: 7, channels: 3, depth: 8, data: new Uint8Array(189).fill(137) };
  const place = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.1, max: 4, noNaN: true }), (left, top, step) => {
      const { data } = windowPixels(flat, { left, top, step, width: 5, height: 4 });
      expect([...data].every((value) => value === 137)).toBe(true);
    }),
  );
});

test('a picture with alpha is transparent beyond its edge, and its colour does not darken there', () => {
  const dot: Pixels = { width: 1, height: 1, channels: 4, depth: 8, data: Uint8Array.of(200, 100, 50, 255) };
  const { data } = windowPixels(dot, { left: -1.5, top: 0, step: 1, width: 4, height: 1 });
  expect([...data.subarray(0, 3)].concat(data[3]!)).not.toContain(255);
  const half = [...data].slice(4, 8);
  expect(half[3]).toBeGreaterThan(120);
  expect(half.slice(0, 3)).toEqual([200, 100, 50]);
  expect([...windowPixels(dot, { left: 9, top: 9, step: 1, width: 2, height: 2 }).data]).toEqual(
    Array(16).fill(0),
  );
});

test('a fine pattern shrinks to its mean and does not alias', () => {
  const width = 64;
  const data = Uint8Array.from({ length: width * 8 }, (_, i) => (i % 2 === 0 ? 0 : 200));
  const small = windowPixels(
    { width, height: 8, channels: 1, depth: 8, data },
    { left: 0, top: 0, step: 8, width: 8, height: 1 },
  );
  for (const value of small.data.subarray(1, 7)) expect(Math.abs(value - 100)).toBeLessThanOrEqual(3);
});
