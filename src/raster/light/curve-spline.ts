import type { CurvePoint } from './light-layer.js';

/** Second derivatives of the natural cubic spline at its points (Thomas' algorithm for three diagonals). */
function curvatures(points: readonly CurvePoint[]): Float64Array {
  const last = points.length - 1;
  const second = new Float64Array(points.length);
  const carried = new Float64Array(points.length);
  for (let i = 1; i < last; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const share = (b.input - a.input) / (c.input - a.input);
    const pivot = share * second[i - 1]! + 2;
    const bend = (c.output - b.output) / (c.input - b.input) - (b.output - a.output) / (b.input - a.input);
    second[i] = (share - 1) / pivot;
    carried[i] = ((6 * bend) / (c.input - a.input) - share * carried[i - 1]!) / pivot;
  }
  for (let i = last - 1; i > 0; i--) second[i] = second[i]! * second[i + 1]! + carried[i]!;
  second[0] = 0;
  return second;
}

/**
 * The curve through the points as a function: a natural cubic spline, level beyond its ends, held within 0..255.
 * Input and output 0..255, not rounded.
 */
export function curveSpline(points: readonly CurvePoint[]): (input: number) => number {
  const second = curvatures(points);
  const last = points.length - 1;
  return (input) => {
    if (input <= points[0]!.input) return points[0]!.output;
    if (input >= points[last]!.input) return points[last]!.output;
    let i = 1;
    while (points[i]!.input < input) i++;
    const [low, high] = [points[i - 1]!, points[i]!];
    const width = high.input - low.input;
    const [a, b] = [(high.input - input) / width, (input - low.input) / width];
    const bend =
      ((a * a * a - a) * second[i - 1]! + (b * b * b - b) * second[i]!) * (width * width) * (1 / 6);
    return Math.min(255, Math.max(0, a * low.output + b * high.output + bend));
  };
}
