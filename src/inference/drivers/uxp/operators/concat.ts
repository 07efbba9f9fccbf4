import { nodeUnsupported } from '../network-unsupported.js';
import type { PictureShape } from '../rows/picture-shape.js';
import { sameRow } from '../rows/row-kernel.js';
import { allowAttributes, numberAttribute } from './attributes.js';
import type { PictureOperator } from './operator.js';
import { liveShape, pictureChannels } from './picture-input.js';
import { sizesDiffer } from './sizes-differ.js';

/** Channels of several pictures, one after another. https://onnx.ai/onnx/operators/onnx__Concat.html */
export const concat: PictureOperator = (call) => {
  const { node } = call;
  allowAttributes(node, 'axis');
  const axis = numberAttribute(node, 'axis', 0);
  if (axis !== 1 && axis !== -3)
    throw nodeUnsupported(node, `along axis ${axis}, only channels can be joined`);
  const channels = node.inputs.reduce((sum, _name, i) => sum + pictureChannels(call, i), 0);
  return {
    channels,
    start(inputs) {
      const shapes = inputs.map((_value, i) => liveShape(node, inputs, i));
      const [{ height, width }] = shapes as [PictureShape];
      const odd = shapes.find((shape) => shape.height !== height || shape.width !== width);
      if (odd) throw sizesDiffer(node, shapes[0]!, odd);
      return {
        shape: { channels, height, width },
        window: sameRow,
        fill(y, take, out) {
          let at = 0;
          for (const [i, shape] of shapes.entries()) {
            out.set(take(i, y), at);
            at += shape.channels * width;
          }
        },
      };
    },
  };
};
