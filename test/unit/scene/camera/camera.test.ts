import fc from 'fast-check';
import { cameraAt } from '../../../../src/scene/camera/camera-at.js';
import type { Camera } from '../../../../src/scene/camera/camera.js';
import { easeShare } from '../../../../src/scene/camera/ease-share.js';
import { layerSpeed, layerView } from '../../../../src/scene/camera/layer-view.js';

const pan: Pick<Camera, 'keys'> = {
  keys: [
    { frame: 10, x: 100, y: 50, zoom: 1, ease: 'linear' },
    { frame: 20, x: 300, y: 50, zoom: 1, ease: 'in-out' },
    { frame: 30, x: 300, y: 50, zoom: 4, ease: 'linear' },
  ],
};

test('still before the first key and after the last, at an even speed between', () => {
  expect([0, 10, 15, 20].map((frame) => cameraAt(pan, frame).x)).toEqual([100, 100, 200, 300]);
  expect(cameraAt(pan, 1000)).toEqual({ x: 300, y: 50, zoom: 4 });
});

test('halfway of a zoom from 1 to 4 is 2', () => {
  expect(cameraAt(pan, 25).zoom).toBeCloseTo(2, 12);
});

/** Values of the same curves as browsers animate them (cubic-bezier of CSS), to three digits. */
test.each([
  ['in', 0.25, 0.093],
  ['in', 0.5, 0.315],
  ['out', 0.5, 0.685],
  ['in-out', 0.25, 0.129],
  ['in-out', 0.5, 0.5],
  [[0.25, 0.1, 0.25, 1], 0.5, 0.802],
  ['hold', 0.99, 0],
  ['linear', 0.3, 0.3],
] as const)('%j at %d of the time is at %d of the way', (ease, time, way) => {
  expect(easeShare(ease, time)).toBeCloseTo(way, 3);
});

test('every curve starts at 0, ends at 1 and, within 0 and 1, never turns back', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(unit, unit, unit, unit), unit, unit, (curve, a, b) => {
      expect([easeShare(curve, 0), easeShare(curve, 1)]).toEqual([0, 1]);
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      expect(easeShare(curve, early)).toBeLessThanOrEqual(easeShare(curve, late) + 1e-9);
    }),
  );
});

test('layers at other speeds are in register at the first key', () => {
  expect(layerView(pan, 10, 3)).toEqual({ x: 100, y: 50, zoom: 1 });
  expect(layerView(pan, 20, 1.5)).toEqual({ x: 400, y: 50, zoom: 1 });
  expect(layerView(pan, 20, 0)).toEqual({ x: 100, y: 50, zoom: 1 });
});

test('a speed goes by the name before the kind; without either a layer lies on the plate', () => {
  const camera = { speeds: { cel: 0, ＢＯＯＫ１: 2 } };
  expect(layerSpeed(camera, 'A', 'cel')).toBe(0);
  expect(layerSpeed(camera, 'book1', 'book')).toBe(2);
  expect(layerSpeed(camera, 'BOOK2', 'book')).toBe(1);
});
