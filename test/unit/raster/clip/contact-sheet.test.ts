import { ContactSheet, contactFrames } from '../../../../src/raster/clip/contact-sheet.js';
import type { Pixels } from '../../../../src/raster/pixels.js';

test('all frames of a short clip, of a long one the first, the last and an even choice between', () => {
  expect(contactFrames(1)).toEqual([0]);
  expect(contactFrames(4)).toEqual([0, 1, 2, 3]);
  const many = contactFrames(10_000);
  expect([many.length, many[0], many.at(-1)]).toEqual([60, 0, 9999]);
  const steps = many.slice(1).map((frame, i) => frame - many[i]!);
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
});

test('each frame is in its cell, and its number stands beneath', () => {
  const size = { width: 4, height: 2 };
  const frame = (value: number): Pixels => ({
    ...size,
    channels: 3,
    depth: 8,
    data: new Uint8Array(24).fill(value),
  });
  const sheet = new ContactSheet({ ...size, channels: 3 }, [0, 5], 1);
  expect([0, 1, 5].map((at) => sheet.shows(at))).toEqual([true, false, true]);
  sheet.add(5, frame(99));
  sheet.add(0, frame(11));
  const { width, data } = sheet.finish();
  const at = (x: number, y: number): number => data[(y * width + x) * 3]!;
  expect([at(8, 8), at(11, 9), at(20, 8), at(23, 9), at(0, 0), at(13, 8)]).toEqual([11, 11, 99, 99, 32, 32]);
  const dots = (left: number): string =>
    [0, 1, 2, 3, 4]
      .map((y) => [0, 1, 2].map((x) => (at(left + x * 2, 14 + y * 2) === 200 ? '#' : '.')).join(''))
      .join('/');
  expect(dots(8)).toBe('.#./##./.#./.#./###');
});
