import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import type { PictureShape } from '../rows/picture-shape.js';
import type { RowKernel } from '../rows/row-kernel.js';

/**
 * What is known of a value when a network is opened: a picture that will flow through row by row; numbers
 * that stand in the file; numbers that are fed, or computed from such, and known when it runs.
 */
export type KnownValue =
  | { readonly kind: 'picture'; readonly channels: number }
  | { readonly kind: 'constant'; readonly tensor: OnnxTensor }
  | { readonly kind: 'numbers' };

/** A node with what is known of its inputs, in its order; null is an input left out. */
export interface OperatorCall {
  readonly node: OnnxNode;
  readonly inputs: readonly (KnownValue | null)[];
}

/** An input when the network runs: the size of a picture, or the numbers. */
export type LiveValue =
  | { readonly kind: 'picture'; readonly shape: PictureShape }
  | { readonly kind: 'numbers'; readonly tensor: OnnxTensor };

/** An operator on pictures, made ready for one node. */
export interface PreparedOperator {
  readonly channels: number;
  /**
   * @param inputs in the order of the node; null is an input left out
   * @throws HaikeiError `tensor-mismatch` when sizes do not go together
   */
  start(inputs: readonly (LiveValue | null)[]): RowKernel;
}

/** @throws HaikeiError `network-unsupported`, `model-damaged` */
export type PictureOperator = (call: OperatorCall) => PreparedOperator;

/** An operator on small tensors. @throws HaikeiError `network-unsupported`, `model-damaged` */
export type NumbersOperator = (node: OnnxNode, inputs: readonly (OnnxTensor | null)[]) => OnnxTensor;
