import fc from 'fast-check';
import { gridCore, gridInput, planExactGrid } from '../../../src/inference/tiles/exact-grid.js';
import { planBlendedAxis } from '../../../src/inference/tiles/blended-axis.js';
import { leastCommonMultiple } from '../../../src/inference/tiles/align.js';
import { rect } from '../../../src/geometry/rect.js';

test('a 1920×1080 picture in tiles of at most 512 is 4 by 3 even tiles of one size', () => {
  const geometry = { normalisation: 'none', stride: 4, halo: 60, sizeMultiple: 8 } as const;
  const grid = planExactGrid(geometry, 1920, 1080, 512);
  expect(grid).toEqual({
    columns: 4,
    rows: 3,
    coreWidth: 480,
    coreHeight: 360,
    halo: 64,
    inputWidth: 608,
    inputHeight: 488,
  });
  expect(gridCore(grid, 3, 2)).toEqual(rect(1440, 720, 1920, 1080));
  expect(gridInput(grid, 0, 0)).toEqual(rect(-64, -64, 544, 424));
});

test('cores cover every picture exactly once, on the grid of the network, and never exceed the tile', () => {
  const geometries = fc.record({
    normalisation: fc.constant('none' as const),
    stride: fc.constantFrom(1, 2, 4, 8),
    halo: fc.constantFrom(0, 8, 24, 64),
    sizeMultiple: fc.constantFrom(1, 2, 3, 4, 16),
  });
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(
      geometries,
      side,
      side,
      fc.integer({ min: 48, max: 2048 }),
      (geometry, width, height, tile) => {
        const grid = planExactGrid(geometry, width, height, tile);
        const step = leastCommonMultiple(geometry.stride, geometry.sizeMultiple);
        expect(grid.columns * grid.coreWidth).toBeGreaterThanOrEqual(width);
        expect((grid.columns - 1) * grid.coreWidth).toBeLessThan(width);
        expect((grid.rows - 1) * grid.coreHeight).toBeLessThan(height);
        expect(grid.rows * grid.coreHeight).toBeGreaterThanOrEqual(height);
        expect(Math.max(grid.coreWidth, grid.coreHeight)).toBeLessThanOrEqual(tile);
        expect(grid.halo).toBeGreaterThanOrEqual(geometry.halo);
        for (const size of [grid.coreWidth, grid.coreHeight, grid.halo, grid.inputWidth, grid.inputHeight]) {
          expect(size % step).toBe(0);
        }
      },
    ),
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
