import { nodeUnsupported } from '../network-unsupported.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import type { RowKernel } from '../rows/row-kernel.js';
import { sameRow } from '../rows/row-kernel.js';
import { ARITHMETIC } from './arithmetic.js';
import { allowAttributes } from './attributes.js';
import type { LiveValue, PictureOperator } from './operator.js';
import { liveShape, pictureChannels } from './picture-input.js';
import { sizesDiffer } from './sizes-differ.js';

/**
 * Add, Sub, Mul, Div of two pictures of one size, or of a picture with one number, or one for each channel.
 * https://onnx.ai/onnx/operators/onnx__Add.html
 */
export const combinePictures: PictureOperator = (call) => {
  const { node, inputs } = call;
  allowAttributes(node);
  const pictures = [0, 1].filter((i) => inputs[i]?.kind === 'picture');
  const [channels = 0, others = channels] = pictures.map((i) => pictureChannels(call, i));
  if (others !== channels) throw nodeUnsupported(node, `${channels} and ${others} channels`);
  const other = pictures.length === 1 ? inputs[1 - pictures[0]!] : null;
  if (other?.kind === 'constant') spreadOverChannels(node, other.tensor, channels);
  return {
    channels,
    start: (live) =>
      pictures.length === 2 ? twoPictures(node, live) : withNumbers(node, live, pictures[0]!),
  };
};

function twoPictures(node: OnnxNode, live: readonly (LiveValue | null)[]): RowKernel {
  const shape = liveShape(node, live, 0);
  const other = liveShape(node, live, 1);
  if (shape.height !== other.height || shape.width !== other.width) throw sizesDiffer(node, shape, other);
  const apply = ARITHMETIC[node.op]!;
  return {
    shape,
    window: sameRow,
    fill(y, take, out) {
      const [a, b] = [take(0, y), take(1, y)];
      for (let i = 0; i < out.length; i++) out[i] = apply(a[i]!, b[i]!);
    },
  };
}

function withNumbers(node: OnnxNode, live: readonly (LiveValue | null)[], picture: number): RowKernel {
  const shape = liveShape(node, live, picture);
  const value = live[1 - picture];
  if (value?.kind !== 'numbers') throw nodeUnsupported(node, 'an input is left out');
  const numbers = spreadOverChannels(node, value.tensor, shape.channels);
  const operate = ARITHMETIC[node.op]!;
  const apply = picture === 0 ? operate : (a: number, b: number): number => operate(b, a);
  const { channels, width } = shape;
  return {
    shape,
    window: sameRow,
    fill(y, take, out) {
      const row = take(picture, y);
      for (let c = 0; c < channels; c++) {
        const number = numbers[c]!;
        for (let i = c * width; i < (c + 1) * width; i++) out[i] = apply(row[i]!, number);
      }
    },
  };
}

/** Numbers lie against the last dimensions of the picture: `C×1×1` is one for each channel. */
function spreadOverChannels(node: OnnxNode, { dims, data }: OnnxTensor, channels: number): Float64Array {
  if (data.length === 1) return new Float64Array(channels).fill(data[0]!);
  const isByChannel = data.length === channels && dims.at(-3) === channels && dims.length <= 4;
  if (!isByChannel)
    throw nodeUnsupported(node, `numbers of size ${dims.join('×')} over ${channels} channels`);
  return Float64Array.from(data);
}
