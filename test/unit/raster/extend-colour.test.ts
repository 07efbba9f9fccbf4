import fc from 'fast-check';
import { extendColour } from '../../../src/raster/extend-colour.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { hasTransparency, isFullyTransparent } from '../../../src/raster/transparency.js';

function paint(
  size: readonly [number, number],
  colour: (x: number, y: number) => readonly number[],
  depth: 8 | 16 = 8,
): Pixels {
  const [width, height] = size;
  const values = Array.from({ length: width * height }, (_, i) =>
    colour(i % width, Math.floor(i / width)),
  ).flat();
  const data = depth === 8 ? Uint8Array.from(values) : Uint16Array.from(values);
  return { width, height, channels: values.length / width / height === 2 ? 2 : 4, depth, data };
}

const RED = [200, 30, 10, 255];
const BLUE = [10, 40, 220, 255];
const GREEN_UNSEEN = [0, 255, 0, 0];

const at = ({ width, channels, data }: Pixels, x: number, y: number): number[] => [
  ...data.slice((y * width + x) * channels, (y * width + x + 1) * channels),
];

test('there is nothing to do where all is opaque, where nothing is visible, or without alpha', () => {
  const opaque = paint([3, 3], () => RED);
  const unseen = paint([3, 3], () => GREEN_UNSEEN);
  const flat: Pixels = { width: 1, height: 1, channels: 3, depth: 8, data: Uint8Array.of(0, 0, 0) };
  for (const picture of [opaque, unseen, flat]) expect(extendColour(picture)).toBe(picture);
});

test('transparency is found in the last pixel', () => {
  const almost = paint([4, 4], (x, y) => (x === 3 && y === 3 ? [1, 2, 3, 254] : RED));
  const hardly = paint([4, 4], (x, y) => (x === 3 && y === 3 ? [1, 2, 3, 1] : GREEN_UNSEEN));
  expect([hasTransparency(almost), isFullyTransparent(almost)]).toEqual([true, false]);
  expect([hasTransparency(hardly), isFullyTransparent(hardly)]).toEqual([true, false]);
  expect(isFullyTransparent(paint([4, 4], () => GREEN_UNSEEN))).toBe(true);
});

test('one visible pixel gives its colour to the whole picture, whatever its size', () => {
  const sizes = fc.integer({ min: 1, max: 21 });
  fc.assert(
    fc.property(sizes, sizes, fc.nat(), fc.constantFrom<8 | 16>(8, 16), (width, height, seed, depth) => {
      const seen = seed % (width * height);
      const [colour, most] = depth === 8 ? [[200, 30, 10], 255] : [[51234, 7, 30000], 65535];
      const picture = paint(
        [width, height],
        (x, y) => (y * width + x === seen ? [...colour, most] : GREEN_UNSEEN),
        depth,
      );
      const out = extendColour(picture);
      for (let i = 0; i < width * height; i++) {
        const alpha = i === seen ? most : 0;
        expect(at(out, i % width, Math.floor(i / width))).toEqual([...colour, alpha]);
      }
    }),
  );
});

test('opaque pixels, every alpha, and the picture handed in stay as they are', () => {
  const make = (): Pixels =>
    paint([13, 7], (x, y) => [
      (x * 40) % 256,
      (y * 30) % 256,
      (x * y) % 256,
      x < 5 ? 255 : (x * y * 7) % 256,
    ]);
  const picture = make();
  const out = extendColour(picture);
  expect(picture).toEqual(make());
  for (let i = 0; i < picture.data.length; i += 4) {
    expect(out.data[i + 3]).toBe(picture.data[i + 3]);
    if (picture.data[i + 3]! >= 16) expect(out.data.slice(i, i + 3)).toEqual(picture.data.slice(i, i + 3));
  }
});

test('next to a shape, its own colour goes on: red left of the gap, blue right of it', () => {
  const picture = paint([64, 32], (x) => (x < 16 ? RED : x >= 48 ? BLUE : GREEN_UNSEEN));
  const out = extendColour(picture);
  const distance = (pixel: number[], colour: number[]): number =>
    Math.max(...[0, 1, 2].map((c) => Math.abs(pixel[c]! - colour[c]!)));
  for (let y = 0; y < 32; y++) {
    // A tenth of the way to the other colour at most.
    expect(distance(at(out, 16, y), RED)).toBeLessThanOrEqual(21);
    expect(distance(at(out, 47, y), BLUE)).toBeLessThanOrEqual(21);
    // No green comes in, and the way from red to blue is one way.
    for (let x = 16; x < 48; x++) expect(at(out, x, y)[1]).toBeLessThanOrEqual(40);
    for (let x = 17; x < 48; x++) expect(at(out, x, y)[0]).toBeLessThanOrEqual(at(out, x - 1, y)[0]!);
  }
});

test('hardly visible pixels move towards their surroundings, the less visible the more', () => {
  const picture = paint([8, 8], (x, y) =>
    x === 4 && y === 4 ? [255, 255, 0, 8] : x < 4 ? [0, 0, 0, 255] : [9, 9, 9, 0],
  );
  const [red, , blue, alpha] = at(extendColour(picture), 4, 4);
  expect(alpha).toBe(8);
  expect(red).toBeGreaterThan(110);
  expect(red).toBeLessThan(160);
  expect(blue).toBe(0);
});

test('grey pictures too', () => {
  const picture = paint([5, 3], (x) => (x === 2 ? [77, 255] : [255, 0]));
  expect(extendColour(picture).data.filter((_, i) => i % 2 === 0)).toEqual(new Uint8Array(15).fill(77));
});
