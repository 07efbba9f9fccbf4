import { nodeUnsupported } from '../network-unsupported.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxTensor } from '../onnx/onnx-graph.js';
import { allowAttributes, listAttribute, numberAttribute, textAttribute } from './attributes.js';
import { convKernel } from './conv-kernel.js';
import type { ConvGeometry } from './conv-geometry.js';
import type { OperatorCall, PictureOperator } from './operator.js';
import { packConvWeights } from './pack-conv-weights.js';
import { constantInput, liveShape, pictureChannels } from './picture-input.js';

/**
 * Convolution in two dimensions, padded with zeros; groups and strides, no dilation.
 * https://onnx.ai/onnx/operators/onnx__Conv.html
 */
export const conv: PictureOperator = (call) => {
  const { node } = call;
  const weights = constantInput(call, 1);
  if (weights === null) throw graphDamaged(`${node.name}: no weights`);
  const geometry = readGeometry(call, weights);
  const packed = packConvWeights(geometry, weights.data, readBias(call, geometry.channels));
  return {
    channels: geometry.channels,
    start: (inputs) => convKernel(node, geometry, packed, liveShape(node, inputs, 0)),
  };
};

function readGeometry(call: OperatorCall, weights: OnnxTensor): ConvGeometry {
  const { node } = call;
  allowAttributes(node, 'auto_pad', 'dilations', 'group', 'kernel_shape', 'pads', 'strides');
  textAttribute(node, 'auto_pad', 'NOTSET');
  listAttribute(node, 'dilations', [1, 1], [1, 1]);
  const [channels = 0, depth = 0, height = 0, width = 0] = weights.dims;
  const isSound = weights.dims.length === 4 && weights.data.length > 0 && weights.element === 'float32';
  if (!isSound) throw nodeUnsupported(node, `weights of size ${weights.dims.join('×')}, ${weights.element}`);
  const groups = numberAttribute(node, 'group', 1);
  const found = pictureChannels(call, 0);
  if (!(groups >= 1) || channels % groups !== 0 || found !== depth * groups)
    throw graphDamaged(`${node.name}: ${found} channels into weights for ${groups} × ${depth}`);
  const kernel = listAttribute(node, 'kernel_shape', [height, width], [1, 32]);
  if (kernel[0] !== height || kernel[1] !== width)
    throw graphDamaged(`${node.name}: kernel_shape is not the weights'`);
  const [down, across] = listAttribute(node, 'strides', [1, 1], [1, 8]) as [number, number];
  const pads = listAttribute(node, 'pads', [0, 0, 0, 0], [0, 32]) as [number, number, number, number];
  return { channels, groups, depth, height, width, down, across, pads };
}

function readBias(call: OperatorCall, channels: number): Float32Array | Float64Array {
  const bias = constantInput(call, 2);
  if (bias === null) return new Float32Array(channels);
  if (bias.data.length !== channels) throw graphDamaged(`${call.node.name}: ${bias.data.length} biases`);
  return bias.data;
}
