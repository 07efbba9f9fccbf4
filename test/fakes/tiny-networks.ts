import { tinyOnnx } from './tiny-onnx.js';
import type { TinyNode } from './tiny-onnx.js';

const picture = [1, 3, 'h', 'w'] as const;

/** Weights that differ from one another in a repeatable way, scaled so that a sum of `count` stays near 1. */
const weights = (dims: readonly number[], count: number) => ({
  dims,
  data: Array.from(
    { length: dims.reduce((a, b) => a * b, 1) },
    (_, i) => (Math.sin(i * 12.9898 + 1) * 1.5) / count,
  ),
});

/** Returns the picture itself: any size, reach 0. */
export const identityNetwork = (layout: 'NCHW' | 'NHWC' = 'NCHW'): Uint8Array => {
  const dims = layout === 'NCHW' ? picture : ([1, 'h', 'w', 3] as const);
  return tinyOnnx({
    inputs: { input: dims },
    outputs: { output: dims },
    weights: {},
    nodes: [{ op: 'Identity', inputs: ['input'], output: 'output' }],
  });
};

/**
 * Down by 4, a 3×3 convolution, up by 4, added to the input, tanh: stride 4, sizes in multiples of 4, reach
 * 4 + 4 pixels beyond the own cell. `global` puts an instance normalisation into the middle.
 */
export function paintingNetwork(options: { readonly global: boolean }): Uint8Array {
  const middle: TinyNode[] = options.global
    ? [{ op: 'InstanceNormalization', inputs: ['b', 'ones', 'zeros'], output: 'c' }]
    : [{ op: 'Relu', inputs: ['b'], output: 'c' }];
  return tinyOnnx({
    inputs: { photo: picture },
    outputs: { painting: picture },
    weights: {
      down: weights([6, 3, 4, 4], 48),
      mix: weights([6, 6, 3, 3], 12),
      up: weights([6, 3, 4, 4], 6),
      ones: { dims: [6], data: [1, 1, 1, 1, 1, 1] },
      zeros: { dims: [6], data: [0, 0, 0, 0, 0, 0] },
    },
    nodes: [
      { op: 'Conv', inputs: ['photo', 'down'], output: 'a', ints: { strides: [4, 4] } },
      { op: 'Conv', inputs: ['a', 'mix'], output: 'b', ints: { pads: [1, 1, 1, 1] } },
      ...middle,
      { op: 'ConvTranspose', inputs: ['c', 'up'], output: 'd', ints: { strides: [4, 4] } },
      { op: 'Add', inputs: ['photo', 'd'], output: 'e' },
      { op: 'Tanh', inputs: ['e'], output: 'painting' },
    ],
  });
}

/** Adds a hand's own weight to everything: `output = input + hands[0] - hands[1]`. */
export const handsNetwork = (): Uint8Array =>
  tinyOnnx({
    inputs: { input: picture, hands: [1, 2] },
    outputs: { output: picture },
    weights: { spread: { dims: [2, 1], data: [0.5, -0.5] } },
    nodes: [
      { op: 'MatMul', inputs: ['hands', 'spread'], output: 'shift' },
      { op: 'Add', inputs: ['input', 'shift'], output: 'output' },
    ],
  });

/** A graph of half-precision numbers, which Haikei does not run. */
export const halfPrecisionNetwork = (): Uint8Array =>
  tinyOnnx({
    inputs: { input: picture },
    outputs: { output: picture },
    weights: {},
    nodes: [{ op: 'Identity', inputs: ['input'], output: 'output' }],
    elementType: 10,
  });
