import fc from 'fast-check';
import { smoothThrough } from '../../../src/cli/sample/catmull-rom.js';
import { cropToPaint } from '../../../src/cli/sample/crop-to-paint.js';
import { fillRows } from '../../../src/cli/sample/drawing/fill-rows.js';
import { penLine, taper } from '../../../src/cli/sample/drawing/pen-line.js';
import { Sheet } from '../../../src/cli/sample/drawing/sheet.js';
import { fractal, noise } from '../../../src/cli/sample/noise.js';
import { Random } from '../../../src/cli/sample/random.js';

const square = (left: number, top: number, right: number, bottom: number): { x: number; y: number }[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

function filled(outline: { x: number; y: number }[], width: number, height: number): string[] {
  const image = new Uint8Array(width * height);
  fillRows(outline, width, height, (from, to) => image.fill(1, from, to));
  return Array.from({ length: height }, (_, y) => image.subarray(y * width, (y + 1) * width).join(''));
}

test('a square is filled to its edges, and one that reaches out is cut off', () => {
  expect(filled(square(1, 1, 3, 3), 4, 4)).toEqual(['0000', '0110', '0110', '0000']);
  expect(filled(square(-5, -5, 2, 2), 3, 3)).toEqual(['110', '110', '000']);
});

test('a line that goes round twice leaves no hole, a ring the other way round does', () => {
  const bridge = { x: 1, y: 1 };
  const inner = square(2, 2, 4, 4);
  const sameWay = [...square(1, 1, 5, 5), bridge, ...inner, inner[0]!, bridge];
  const otherWay = [...square(1, 1, 5, 5), bridge, ...[...inner].reverse(), inner[3]!, bridge];
  expect(filled(sameWay, 6, 6)[2]).toBe('011110');
  expect(filled(otherWay, 6, 6)[2]).toBe('010010');
});

test('a sheet is flat paint with soft edges in its alpha only', () => {
  const sheet = new Sheet(10, 20, 3, 1);
  sheet.fill(square(10, 20, 11.5, 21), [200, 100, 50]);
  expect([...sheet.resolve()]).toEqual([200, 100, 50, 255, 200, 100, 50, 128, 0, 0, 0, 0]);
});

test('paint that is laid inside a stencil stays inside', () => {
  const sheet = new Sheet(0, 0, 2, 1);
  const left = sheet.stencil(square(0, 0, 1, 1));
  sheet.lay(left, [9, 9, 9]);
  sheet.fill(square(0, 0, 2, 1), [70, 80, 90], left);
  expect([...sheet.resolve()]).toEqual([70, 80, 90, 255, 0, 0, 0, 0]);
});

test('a smooth line passes through the points it was given', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 3, y: 5 },
    { x: 9, y: 1 },
  ];
  const line = smoothThrough(points, 4, false);
  expect([line[0], line[4], line[8]]).toEqual(points);
  expect(smoothThrough(points, 4, true)).toHaveLength(12);
});

test('a pen stroke is widest in its middle', () => {
  const points = Array.from({ length: 11 }, (_, x) => ({ x, y: 0 }));
  const outline = penLine(points, taper(2));
  const widthAt = (i: number): number => Math.abs(outline[i]!.y - outline[outline.length - 1 - i]!.y);
  expect(widthAt(5)).toBeCloseTo(4, 1);
  expect(widthAt(0)).toBeLessThan(1.5);
});

test('cropping keeps the paint and says where it lay', () => {
  const data = new Uint8Array(4 * 3 * 4);
  data.set([1, 2, 3, 4], (1 * 4 + 2) * 4);
  const { bounds, pixels } = cropToPaint({ width: 4, height: 3, channels: 4, depth: 8, data }, 100, 50);
  expect(bounds).toEqual({ left: 102, top: 51, right: 103, bottom: 52 });
  expect(pixels).toMatchPixels({ width: 1, height: 1, channels: 4, data: [1, 2, 3, 4] });
});

test('random numbers are the same in every run', () => {
  const draw = (): number[] => {
    const random = new Random(1);
    return [random.next(), random.between(5, 6), random.normal()];
  };
  expect(draw()).toEqual(draw());
});

test('noise is smooth and stays between 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      (x, y) => {
        const value = noise(x, y, 3);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(Math.abs(noise(x + 1e-3, y, 3) - value)).toBeLessThan(0.01);
        expect(fractal(x, y, 4, 3)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
