/** A plane of single values, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly radius: number;
}

/** The running mean of one row or column. */
function meanOf(source: Float32Array, target: Float32Array, { from, step, count, radius }: Line): void {
  const at = (i: number): number => source[from + Math.min(count - 1, Math.max(0, i)) * step]!;
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < count; i++) {
    target[from + i * step] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
}

/** The mean of the square of `radius` pixels around each pixel. The border's values go on outside. Returns a new plane. */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++) meanOf(values, across, { from: y * width, step: 1, count: width, radius });
  const down = new Float32Array(values.length);
  for (let x = 0; x < width; x++) meanOf(across, down, { from: x, step: width, count: height, radius });
  return { width, height, values: down };
}
