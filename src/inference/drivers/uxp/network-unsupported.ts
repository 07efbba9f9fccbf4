import { HaikeiError } from '../../../errors/haikei-error.js';
import type { OnnxNode } from './onnx/onnx-graph.js';

/** A sound graph that wants something this runner has not learnt. The model's name is put in by whoever knows it. */
export const networkUnsupported = (part: string, reason: string): HaikeiError<'network-unsupported'> =>
  new HaikeiError('network-unsupported', { model: '', part, reason });

/** The same for one node of the graph. */
export const nodeUnsupported = (node: OnnxNode, reason: string): HaikeiError<'network-unsupported'> =>
  networkUnsupported(`${node.op} (${node.name})`, reason);
