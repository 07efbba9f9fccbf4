/** A plane of single values, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** The running means along all rows, each laid out with its ends going on as far as the means reach. */
function meansAcross({ width, height, values }: Plane, target: Float32Array, radius: number): void {
  const reach = 2 * radius + 1;
  const laid = new Float32Array(width + reach);
  for (let row = 0; row < height * width; row += width) {
    laid.fill(values[row]!, 0, radius);
    laid.set(values.subarray(row, row + width), radius);
    laid.fill(values[row + width - 1]!, radius + width);
    let sum = 0;
    for (let i = 0; i < reach; i++) sum += laid[i]!;
    for (let x = 0; x < width; x++) {
      target[row + x] = sum / reach;
      sum += laid[x + reach]! - laid[x]!;
    }
  }
}

/** The running means down all columns at once: memory is walked row by row. */
function meansDown({ width, height, values }: Plane, target: Float32Array, radius: number): void {
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  const sums = new Float64Array(width);
  for (let y = -radius; y <= radius; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++) sums[x]! += values[row + x]!;
  }
  for (let y = 0; y < height; y++) {
    const [row, entering, leaving] = [y * width, rowAt(y + radius + 1), rowAt(y - radius)];
    for (let x = 0; x < width; x++) {
      target[row + x] = sums[x]! / (2 * radius + 1);
      sums[x]! += values[entering + x]! - values[leaving + x]!;
    }
  }
}

/** The mean of the square of `radius` pixels around each pixel. The border's values go on outside. Returns a new plane. */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const across = new Float32Array(values.length);
  meansAcross({ width, height, values }, across, radius);
  const down = new Float32Array(values.length);
  meansDown({ width, height, values: across }, down, radius);
  return { width, height, values: down };
}
