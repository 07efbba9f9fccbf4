import fc from 'fast-check';
import { planExactAxis } from '../../../src/inference/tiles/exact-axis.js';
import { planBlendedAxis } from '../../../src/inference/tiles/blended-axis.js';
import { leastCommonMultiple } from '../../../src/inference/tiles/align.js';

const GEOMETRY = { normalisation: 'none', stride: 4, halo: 60, sizeMultiple: 8 } as const;

test('1920 pixels in tiles of at most 512 are four even cores, with halos inside and mirrored edges outside', () => {
  expect(planExactAxis(GEOMETRY, 1920, 512)).toEqual({
    core: 480,
    input: 608,
    starts: [-16, 416, 896, 1328],
  });
});

test('a picture of one tile costs its mirrored edge and no halo', () => {
  expect(planExactAxis(GEOMETRY, 1080, 1920)).toEqual({ core: 1080, input: 1112, starts: [-16] });
});

test('cores cover every axis once; every input holds core and halo, or ends where the untiled run ends', () => {
  const geometries = fc.record({
    normalisation: fc.constant('none' as const),
    stride: fc.constantFrom(1, 2, 4, 8),
    halo: fc.constantFrom(0, 8, 24, 64),
    sizeMultiple: fc.constantFrom(1, 2, 3, 4, 16),
  });
  const lengths = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(geometries, lengths, fc.integer({ min: 48, max: 2048 }), (geometry, length, tile) => {
      const step = leastCommonMultiple(geometry.stride, geometry.sizeMultiple);
      const { core, input, starts } = planExactAxis(geometry, length, tile);
      const [whole] = [planExactAxis(geometry, length, 20_000)];
      const [first, last] = [whole.starts[0]!, whole.starts[0]! + whole.input];
      expect(core).toBeLessThanOrEqual(Math.max(tile, step));
      expect(starts.length * core).toBeGreaterThanOrEqual(length);
      expect((starts.length - 1) * core).toBeLessThan(length);
      for (const size of [core, input, ...starts]) expect(Math.abs(size % step)).toBe(0);
      starts.forEach((start, index) => {
        const end = start + input;
        expect(start).toBeGreaterThanOrEqual(first);
        expect(end).toBeLessThanOrEqual(last);
        expect(start === first || start <= index * core - geometry.halo).toBe(true);
        expect(end === last || end >= (index + 1) * core + geometry.halo).toBe(true);
      });
    }),
  );
});

test('weights of blended tiles add up to 1 at every pixel, and no more than two tiles count', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 16, max: 64 }),
      fc.constantFrom(1, 4, 8, 12),
      (length, steps, step) => {
        const axis = planBlendedAxis(length, steps * step, step);
        const sums = new Float64Array(length);
        const counts = new Uint8Array(length);
        axis.starts.forEach((start, tile) => {
          expect(start % step).toBe(0);
          expect(axis.weights[tile]).toHaveLength(axis.size);
          axis.weights[tile]!.forEach((weight, x) => {
            if (weight === 0 || start + x >= length) return;
            sums[start + x]! += weight;
            counts[start + x]! += 1;
          });
        });
        expect(axis.size % step).toBe(0);
        expect(Math.max(...counts)).toBeLessThanOrEqual(2);
        expect(Math.max(...sums.map((sum) => Math.abs(sum - 1)))).toBeLessThan(1e-6);
      },
    ),
  );
});

test('a picture that fits into one blended tile is not padded beyond the grid', () => {
  const axis = planBlendedAxis(1079, 2048, 8);
  expect([axis.size, axis.starts, new Set(axis.weights[0])]).toEqual([1080, [0], new Set([1])]);
});
