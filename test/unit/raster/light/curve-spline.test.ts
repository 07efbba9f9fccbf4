import { curveSpline } from '../../../../src/raster/light/curve-spline.js';
import type { CurvePoint } from '../../../../src/raster/light/light-layer.js';

const points = (...pairs: readonly (readonly [number, number])[]): CurvePoint[] =>
  pairs.map(([input, output]) => ({ input, output }));

const INPUTS = [32, 100, 150.5, 199, 230, 254];

// From scipy 1.x, interpolate.CubicSpline(x, y, bc_type='natural') at INPUTS.
test.each([
  [
    points([0, 16], [64, 50], [128, 98], [192, 156], [255, 226]),
    [31.773166, 75.491289, 117.100309, 163.222201, 197.226549, 224.84163],
  ],
  [
    points([0, 0], [40, 90], [255, 255]),
    [73.339535, 182.57166, 224.685321, 244.648783, 251.227691, 254.857545],
  ],
])('the curve through %j is the natural cubic spline that scipy computes', (curve, expected) => {
  const spline = curveSpline(curve);
  INPUTS.forEach((input, i) => expect(spline(input)).toBeCloseTo(expected[i]!, 5));
});

test('two points make a straight line, level beyond its ends', () => {
  const spline = curveSpline(points([10, 20], [200, 240]));
  expect([100, 150.5].map((x) => spline(x).toFixed(4))).toEqual(['124.2105', '182.6842']);
  expect([0, 10, 200, 255].map(spline)).toEqual([20, 20, 240, 240]);
});

test('it stays within 0..255 where the spline itself would not', () => {
  const spline = curveSpline(points([0, 0], [120, 250], [140, 254], [255, 255]));
  for (let x = 0; x <= 255; x += 0.5) {
    expect(spline(x)).toBeGreaterThanOrEqual(0);
    expect(spline(x)).toBeLessThanOrEqual(255);
  }
});
