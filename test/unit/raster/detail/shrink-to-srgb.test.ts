import fc from 'fast-check';
import { createColourTransform } from '../../../../src/raster/colour/create-colour-transform.js';
import { srgbTransform } from '../../../../src/raster/colour/srgb-transform.js';
import { shrinkToSrgb } from '../../../../src/raster/detail/shrink-to-srgb.js';
import { downscale } from '../../../../src/raster/downscale.js';
import type { Pixels } from '../../../../src/raster/pixels.js';

const empty = (width: number, height: number): Pixels => ({
  width,
  height,
  channels: 3,
  depth: 16,
  data: new Uint16Array(width * height * 3),
});

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc.tuple(
      fc.constant(width),
      fc.constant(height),
      fc.integer({ min: 1, max: width }),
      fc.integer({ min: 1, max: height }),
      fc.integer({ min: 1, max: height }),
    ),
  );

test('areas are averaged as downscale does it, in strips of any height', () => {
  fc.assert(
    fc.property(sizes, ([width, height, w, h, step]) => {
      const data = Uint16Array.from({ length: width * height * 3 }, (_, i) => (i * 40503 + 77) % 65536);
      const source: Pixels = { width, height, channels: 3, depth: 16, data };
      const target = empty(w, h);
      for (let top = 0; top < h; top += step) {
        shrinkToSrgb(source, srgbTransform, target, [top, Math.min(h, top + step)]);
      }
      expect(target).toMatchPixels(downscale(source, w, h), { tolerance: 1 });
    }),
  );
});

test('grey becomes three channels', () => {
  const source: Pixels = { width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(0, 100) };
  const target = empty(1, 1);
  shrinkToSrgb(source, createColourTransform(null, 'gray'), target, [0, 1]);
  expect([...target.data]).toEqual([12850, 12850, 12850]);
});

test('what lies beyond sRGB is held to its range before it is averaged, as the network sees it', () => {
  const source: Pixels = {
    width: 2,
    height: 1,
    channels: 3,
    depth: 32,
    data: Float32Array.of(1.5, 0, -1, 0, 0.5, 1),
  };
  const target = empty(1, 1);
  shrinkToSrgb(source, srgbTransform, target, [0, 1]);
  expect(Array.from(target.data, (value) => value / 65535)).toEqual(
    [0.5, 0.25, 0.5].map((v) => expect.closeTo(v, 4) as number),
  );
});
