import type { Session } from '../../src/inference/driver.js';

// Looking up a global costs more than everything else here in a test's sandbox.
const { floor, max, min } = Math;

/** How far the painter of `posterisingSession` looks, in pixels. */
export const POSTERISE_REACH = 4;

/** Six flat tones with a short ramp between them, as anti-aliased masses have. */
function posterise(value: number): number {
  const steps = value * 6 - 0.5;
  const whole = floor(steps);
  const ramp = min(1, max(0, (steps - whole - 0.35) / 0.3));
  return (whole + ramp + 0.5) / 6;
}

/**
 * A painter with a brush of nine pixels, in TypeScript, NCHW, values 0..1: the mean of 9×9 pixels, in six tones. Its
 * brush is as large in pixels whatever the picture, as a network's is.
 */
export function posterisingSession(): Session {
  const shape = [1, 3, null, null];
  return {
    inputs: [{ name: 'input', dims: shape }],
    outputs: [{ name: 'output', dims: shape }],
    run(_signal, feeds) {
      const { data, dims } = feeds['input']!;
      const [height, width] = [dims[2]!, dims[3]!];
      const across = meanAlong(data, { count: width, step: 1 });
      const blurred = meanAlong(across, { count: height, step: width });
      return Promise.resolve({ output: { data: blurred.map(posterise), dims: [...dims] } });
    },
    dispose: () => Promise.resolve(),
  };
}

/** The mean of up to nine values along an axis; zeros beyond the border, as convolutions pad. */
function meanAlong(data: Float32Array, { count, step }: { count: number; step: number }): Float32Array {
  const out = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const at = floor(i / step) % count;
    const [first, last] = [max(-POSTERISE_REACH, -at), min(POSTERISE_REACH, count - 1 - at)];
    let sum = 0;
    for (let d = first; d <= last; d++) sum += data[i + d * step]!;
    out[i] = sum / (2 * POSTERISE_REACH + 1);
  }
  return out;
}
