import { nodeUnsupported } from '../network-unsupported.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import { allowAttributes } from './attributes.js';

/** A tensor that stands in its node. https://onnx.ai/onnx/operators/onnx__Constant.html */
export function constant(node: OnnxNode): OnnxTensor {
  allowAttributes(node, 'value');
  const value = node.attributes.get('value');
  if (typeof value === 'object' && 'element' in value) return value;
  throw nodeUnsupported(node, 'no value');
}
