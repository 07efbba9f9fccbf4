import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Session, Tensor } from '../driver.js';
import type { TensorLayout } from '../model-card.js';
import { pictureDims } from '../picture-dims.js';
import { packTile } from '../tensors/pack-tile.js';
import type { GraphTensors } from './find-tensors.js';
import type { ProbePicture } from './probe-picture.js';

export type SampleRange = TensorLayout['range'];

/** The raw values that come out for a picture, interleaved; null when they are not of the input's size. */
export type Probe = (
  signal: AbortSignal,
  picture: ProbePicture,
  range: SampleRange,
) => Promise<Float32Array | null>;

/** Runs a network of which no more is known than its tensors. A mixing network paints with its first hand. */
export function createProbe(session: Session, tensors: GraphTensors): Probe {
  const { input, output, hands } = tensors;
  const weights = hands ? { [hands.name]: firstHand(hands.length) } : {};
  return async (signal, { width, height, rgb }, range) => {
    throwIfCancelled(signal);
    const data = new Float32Array(rgb.length);
    packTile(rgb, data, width * height, { ...input, range, channels: 'RGB' });
    const picture: Tensor = { data, dims: pictureDims(input.layout, height, width) };
    const results = await session.run(signal, { [input.name]: picture, ...weights });
    const painted = results[output.name];
    const expected = pictureDims(output.layout, height, width);
    const fits = painted?.dims.length === 4 && expected.every((size, i) => size === painted.dims[i]);
    return fits ? interleave(painted.data, width * height, output.layout) : null;
  };
}

const firstHand = (length: number): Tensor => ({
  data: Float32Array.from({ length }, (_, i) => (i === 0 ? 1 : 0)),
  dims: [1, length],
});

function interleave(data: Float32Array, pixels: number, layout: TensorLayout['layout']): Float32Array {
  if (layout === 'NHWC') return data;
  const out = new Float32Array(pixels * 3);
  for (let channel = 0; channel < 3; channel++) {
    for (let i = 0; i < pixels; i++) out[i * 3 + channel] = data[channel * pixels + i]!;
  }
  return out;
}
