import { HaikeiError } from '../../../../errors/haikei-error.js';
import { describeDims } from '../../../describe-dims.js';
import type { OnnxNode } from '../onnx/onnx-graph.js';
import type { PictureShape } from '../rows/picture-shape.js';

const words = ({ channels, height, width }: PictureShape): string =>
  describeDims([1, channels, height, width]);

/** Two pictures that should lie on each other are of different sizes; the size of what went in does not fit the network. */
export const sizesDiffer = (node: OnnxNode, expected: PictureShape, found: PictureShape): HaikeiError =>
  new HaikeiError('tensor-mismatch', {
    model: '',
    tensor: node.name,
    expected: words(expected),
    found: words(found),
  });
