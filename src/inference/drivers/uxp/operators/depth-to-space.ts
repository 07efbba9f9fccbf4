import { nodeUnsupported } from '../network-unsupported.js';
import { allowAttributes, numberAttribute, textAttribute } from './attributes.js';
import type { PictureOperator } from './operator.js';
import { liveShape, pictureChannels } from './picture-input.js';

const LARGEST_BLOCK = 8;

/**
 * Pixel shuffle: channels become the pixels of a block. CRD: channel, row, column; DCR: row, column, channel.
 * https://onnx.ai/onnx/operators/onnx__DepthToSpace.html
 */
export const depthToSpace: PictureOperator = (call) => {
  const { node } = call;
  allowAttributes(node, 'blocksize', 'mode');
  const block = numberAttribute(node, 'blocksize', 0);
  const isColumnsFirst = textAttribute(node, 'mode', 'DCR', 'CRD') === 'CRD';
  const channels = pictureChannels(call, 0) / (block * block);
  if (!Number.isInteger(block) || block < 1 || block > LARGEST_BLOCK || !Number.isInteger(channels))
    throw nodeUnsupported(node, `blocks of ${block}`);
  const source = (channel: number, row: number, column: number): number =>
    isColumnsFirst ? (channel * block + row) * block + column : (row * block + column) * channels + channel;
  return {
    channels,
    start(inputs) {
      const { height, width } = liveShape(node, inputs, 0);
      const wide = width * block;
      return {
        shape: { channels, height: height * block, width: wide },
        window: (_input, y) => [Math.floor(y / block), Math.floor(y / block) + 1],
        fill(y, take, out) {
          const row = take(0, Math.floor(y / block));
          for (let c = 0; c < channels; c++) {
            for (let column = 0; column < block; column++) {
              const from = source(c, y % block, column) * width;
              const to = c * wide + column;
              for (let x = 0; x < width; x++) out[to + x * block] = row[from + x]!;
            }
          }
        },
      };
    },
  };
};
