import fc from 'fast-check';
import { downscale } from '../../../src/raster/downscale.js';
import type { Pixels } from '../../../src/raster/pixels.js';

test('whole boxes are averaged', () => {
  const data = Uint8Array.of(0, 100, 10, 20, 200, 100, 30, 40);
  const out = downscale({ width: 4, height: 2, channels: 1, depth: 8, data }, 2, 1);
  expect(out).toMatchPixels({ width: 2, height: 1, channels: 1, data: [100, 25] });
});

test('parts of pixels count in part', () => {
  // 3 pixels in 2: (2·0 + 1·90) / 3 and (1·90 + 2·30) / 3
  const data = Uint16Array.of(0, 90, 30);
  const out = downscale({ width: 3, height: 1, channels: 1, depth: 16, data }, 2, 1);
  expect(out).toMatchPixels({ width: 2, height: 1, channels: 1, data: [30, 50] });
});

test('colours are weighed by alpha, so that what cannot be seen does not tint', () => {
  const data = Uint8Array.of(200, 100, 0, 255, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const out = downscale({ width: 2, height: 2, channels: 4, depth: 8, data }, 1, 1);
  expect(out).toMatchPixels({ width: 1, height: 1, channels: 4, data: [200, 100, 0, 64] });
});

test('the average of the whole survives, and the same size is the same picture', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(size, size, size, size, (width, height, w, h) => {
      const data = Float32Array.from({ length: width * height }, (_, i) => ((i * 61) % 97) / 97);
      const source: Pixels = { width, height, channels: 1, depth: 32, data };
      const out = downscale(source, Math.min(w, width), Math.min(h, height));
      const mean = (samples: ArrayLike<number>): number =>
        Array.from(samples).reduce((a, b) => a + b, 0) / samples.length;
      expect(mean(out.data)).toBeCloseTo(mean(data), 5);
      expect(downscale(source, width, height)).toMatchPixels(source);
    }),
  );
});
