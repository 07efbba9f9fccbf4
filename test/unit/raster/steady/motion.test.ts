import fc from 'fast-check';
import { windowPixels } from '../../../../src/raster/resample/window-pixels.js';
import { blockFlow } from '../../../../src/raster/steady/block-flow.js';
import { isCut } from '../../../../src/raster/steady/is-cut.js';
import { lumaPlane } from '../../../../src/raster/steady/luma-plane.js';
import { noiseLevel } from '../../../../src/raster/steady/noise-level.js';
import { warpSample } from '../../../../src/raster/steady/warp-sample.js';
import { picture } from './moving-pictures.js';

const luma = (scene: Parameters<typeof picture>[0]): ReturnType<typeof lumaPlane> =>
  lumaPlane(picture(scene));

test('luma is that of BT.601: white is 255, green counts most', () => {
  const data = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255);
  const { values } = lumaPlane({ width: 4, height: 1, channels: 3, depth: 8, data });
  expect([...values].map((value) => Math.round(value))).toEqual([255, 76, 150, 29]);
});

test.each([
  [0, 0],
  [3, -2],
  [-17, 5],
  [30, 12],
])('a camera that moves by (%i, %i) is found in every inner block, exactly', (x, y) => {
  const size = { width: 256, height: 192 };
  const flow = blockFlow(luma({ ...size, x, y }), luma(size));
  for (let i = 0; i < flow.dx.length; i++) {
    const [left, top] = [(i % flow.columns) * flow.block, Math.floor(i / flow.columns) * flow.block];
    const inside =
      left + x >= 0 &&
      top + y >= 0 &&
      left + x + flow.block <= size.width &&
      top + y + flow.block <= size.height;
    if (inside) expect([flow.dx[i], flow.dy[i]]).toEqual([x, y]);
  }
});

test('between pixels the motion is found to a fifth of a pixel', () => {
  const size = { width: 160, height: 128 };
  const flow = blockFlow(luma({ ...size, x: 2.5 }), luma(size));
  const sorted = Float32Array.from(flow.dx).sort();
  expect(Math.abs(sorted[sorted.length >> 1]! - 2.5)).toBeLessThan(0.2);
});

test('noise is measured to a fifth, in a picture in which something moves', () => {
  const noise = 6;
  const size = { width: 160, height: 120 };
  const before = lumaPlane(picture({ ...size, noise, seed: 2, box: [10, 10, 30] }));
  const after = lumaPlane(picture({ ...size, noise, seed: 3, box: [60, 10, 30] }));
  // Luma mixes three independent channels, which leaves √(0.299² + 0.587² + 0.114²) of the noise of each.
  expect(noiseLevel(after, before)).toBeGreaterThan(0.8 * 0.669 * noise);
  expect(noiseLevel(after, before)).toBeLessThan(1.2 * 0.669 * noise);
});

test('a cut is one, a pan, noise and a passer-by are none', () => {
  const size = { width: 160, height: 128 };
  const cut = (next: Parameters<typeof picture>[0], noise = 0): boolean =>
    isCut(blockFlow(luma({ ...size, ...next }), luma(size)), noise);
  expect(cut({ x: 5000, y: 900 })).toBe(true);
  expect([cut({ x: 20 }), cut({ noise: 8, seed: 4 }, 8), cut({ box: [20, 20, 60] })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a warped sample is what the same window of the picture shows', () => {
  const source = picture({ width: 20, height: 16 });
  const inner = fc.double({ min: 3, max: 11, noNaN: true });
  fc.assert(
    fc.property(inner, inner, (x, y) => {
      const out = new Float32Array(3);
      warpSample(source, x, y, out);
      const seen = windowPixels(source, { left: x, top: y, step: 1, width: 1, height: 1 }).data;
      out.forEach((value, c) =>
        expect(Math.abs(Math.min(255, Math.max(0, value)) - seen[c]!)).toBeLessThanOrEqual(1),
      );
    }),
  );
});
