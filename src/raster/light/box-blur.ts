/** A plane of single values, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/**
 * Three running means one after the other, each way: close to a Gaussian of standard deviation `sigma` px (Wells 1986).
 * The border's values go on outside. Returns a new plane.
 */
export function boxBlur(plane: Plane, sigma: number): Plane {
  const radius = Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  if (radius === 0) return plane;
  const { width, height } = plane;
  let values = plane.values;
  for (let pass = 0; pass < 3; pass++) {
    const across = new Float32Array(values.length);
    for (let y = 0; y < height; y++)
      meanOf(values, across, { from: y * width, step: 1, count: width, radius });
    const down = new Float32Array(values.length);
    for (let x = 0; x < width; x++) meanOf(across, down, { from: x, step: width, count: height, radius });
    values = down;
  }
  return { width, height, values };
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
