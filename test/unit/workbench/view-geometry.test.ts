import fc from 'fast-check';
import {
  fitView,
  heldView,
  levelCount,
  levelFor,
  type Size,
  visibleTiles,
  zoomedView,
} from '../../../src/workbench/view/view-geometry.js';

const side = (most: number) => fc.integer({ min: 1, max: most });
const size = (most: number) => fc.record({ width: side(most), height: side(most) });
const picture = size(9000);
const frame = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});

test('a fitted picture lies whole and in the middle of the window, never enlarged', () => {
  expect(fitView({ width: 1920, height: 1080 }, { width: 1000, height: 1000 })).toEqual({
    scale: 0.5,
    x: 20,
    y: 230,
  });
  fc.assert(
    fc.property(picture, frame, (p, f) => {
      const { scale, x, y } = fitView(p, f);
      expect(scale).toBeLessThanOrEqual(1);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(2 * x + p.width * scale).toBeCloseTo(f.width, 6);
      expect(2 * y + p.height * scale).toBeCloseTo(f.height, 6);
    }),
  );
});

test('zooming leaves the point under the pointer where it is, unless the picture is held at a border', () => {
  const sizes = { picture: { width: 4000, height: 2000 }, frame: { width: 1000, height: 600 } };
  const before = fitView(sizes.picture, sizes.frame);
  const point = { x: 333, y: 222 };
  const after = zoomedView(before, 3, point, sizes);
  const under = (view: typeof before): readonly number[] => [
    (point.x - view.x) / view.scale,
    (point.y - view.y) / view.scale,
  ];
  expect(after.scale).toBeCloseTo(before.scale * 3);
  expect(under(after)[0]).toBeCloseTo(under(before)[0]!);
  expect(under(after)[1]).toBeCloseTo(under(before)[1]!);
  expect(zoomedView(before, 1e9, point, sizes).scale).toBe(16);
  expect(zoomedView(before, 1e-9, point, sizes).scale).toBe(before.scale / 2);
});

test('a picture never leaves the window altogether', () => {
  const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(picture, frame, far, far, (p, f, x, y) => {
      const view = heldView({ ...fitView(p, f), x, y }, p, f);
      expect(view.x).toBeLessThanOrEqual(f.width - 48);
      expect(view.x + p.width * view.scale).toBeGreaterThanOrEqual(Math.min(48, f.width - 48) - 1e-6);
      expect(view.y).toBeLessThanOrEqual(f.height - 48);
    }),
  );
});

test('levels: the smallest fits into one tile, and the one that is drawn has a pixel for each of the screen', () => {
  expect(levelCount({ width: 512, height: 100 })).toBe(1);
  expect(levelCount({ width: 513, height: 100 })).toBe(2);
  expect(levelCount({ width: 8192, height: 4320 })).toBe(5);
  const uhd: Size = { width: 3840, height: 2160 };
  expect([4, 1, 0.5, 0.3, 0.25, 0.01].map((scale) => levelFor(scale, 1, uhd))).toEqual([0, 0, 1, 1, 2, 3]);
  expect(levelFor(0.5, 2, uhd)).toBe(0);
});

test('visible tiles cover what is seen of the picture, each once, and none lies beside it', () => {
  fc.assert(
    fc.property(
      picture,
      frame,
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0.05, max: 8, noNaN: true }),
      (p, f, level, scale) => {
        const view = heldView({ scale, x: f.width / 3 - 100, y: f.height / 2 - 300 * scale }, p, f);
        const tiles = visibleTiles(level, view, p, f);
        const tileSide = 512 * 2 ** level;
        expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length);
        for (const { area } of tiles) {
          expect(area.left).toBeLessThan(p.width);
          expect(view.x + area.right * scale).toBeGreaterThan(0);
          expect(view.x + area.left * scale).toBeLessThan(f.width);
          expect(area.right - area.left).toBe(tileSide);
        }
        const corner = { x: Math.max(0, -view.x / scale), y: Math.max(0, -view.y / scale) };
        const isCovered = tiles.some(
          ({ area }) =>
            area.left <= corner.x && corner.x < area.right && area.top <= corner.y && corner.y < area.bottom,
        );
        expect(isCovered).toBe(true);
      },
    ),
  );
});
