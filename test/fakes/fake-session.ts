import type { Session, Tensor } from '../../src/inference/driver.js';

export interface FakeSessionOptions {
  /** Side of the square that an output pixel averages, to each side of its 4-pixel cell. */
  readonly reach: number;
  /** Adds the mean of the whole input, as instance normalisation would let it through. */
  readonly global?: boolean;
  /** Fails with this for inputs of more pixels than `mostPixels`. */
  readonly failure?: Error;
  readonly mostPixels?: number;
  readonly hands?: number;
}

export interface FakeSession extends Session {
  /** Width and height of every run so far. */
  readonly runs: (readonly [number, number])[];
  readonly feeds: Readonly<Record<string, Tensor>>[];
  disposed: boolean;
}

const CELL = 4;

// Looking up a global costs more than everything else here in a test's sandbox.
const { max, min, tanh } = Math;

/**
 * A network in TypeScript, NCHW, that has the properties which tiling must respect: strided sampling (each
 * 4×4 cell sees only where it lies on the grid), a known reach, zero padding at its own border, and a
 * size multiple of 4. Output: a weighted window over cells minus half of the pixel itself, a real
 * convolution of stride 4 followed by nearest upsampling and a skip.
 */
export function fakeSession(options: FakeSessionOptions): FakeSession {
  const runs: (readonly [number, number])[] = [];
  const feedsSeen: Readonly<Record<string, Tensor>>[] = [];
  const shape = [1, 3, null, null];
  const hands = options.hands ? [{ name: 'hands', dims: [1, options.hands] }] : [];
  return {
    inputs: [{ name: 'input', dims: shape }, ...hands],
    outputs: [{ name: 'output', dims: shape }],
    runs,
    feeds: feedsSeen,
    disposed: false,
    run(_signal, feeds) {
      const input = feeds['input']!;
      const [height, width] = [input.dims[2]!, input.dims[3]!];
      runs.push([width, height]);
      feedsSeen.push(feeds);
      if (height % CELL || width % CELL)
        return Promise.reject(new Error(`${width}×${height} is off the grid`));
      if (width * height > (options.mostPixels ?? Infinity)) return Promise.reject(options.failure!);
      const output = new Float32Array(input.data.length);
      for (let c = 0; c < 3; c++) {
        const plane = input.data.subarray(c * width * height, (c + 1) * width * height);
        convolve(plane, output.subarray(c * width * height), { width, height }, options);
      }
      return Promise.resolve({ output: { data: output, dims: [...input.dims] } });
    },
    dispose() {
      this.disposed = true;
      return Promise.resolve();
    },
  };
}

function convolve(
  plane: Float32Array,
  output: Float32Array,
  { width, height }: { width: number; height: number },
  { reach, global }: FakeSessionOptions,
): void {
  const mean = global ? plane.reduce((sum, value) => sum + value, 0) / plane.length : 0;
  const side = 2 * reach + CELL;
  for (let top = 0; top < height; top += CELL) {
    const [firstY, lastY] = [max(0, top - reach), min(height, top + CELL + reach)];
    for (let left = 0; left < width; left += CELL) {
      const [firstX, lastX] = [max(0, left - reach), min(width, left + CELL + reach)];
      let sum = 0;
      for (let y = firstY; y < lastY; y++) {
        for (let x = firstX; x < lastX; x++) {
          // Unequal weights, so that a shift, a mirror or a swap of the axes shows.
          sum += plane[y * width + x]! * (1 + ((x - left + reach) * 3 + (y - top + reach) * 5) / (8 * side));
        }
      }
      for (let y = top; y < top + CELL; y++) {
        for (let x = left; x < left + CELL; x++) {
          const at = y * width + x;
          output[at] = tanh(sum / (side * side) - plane[at]! / 2 + mean);
        }
      }
    }
  }
}
