import type { TensorShape } from '../../../driver.js';
import type { OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import type { NumbersOperator, PreparedOperator } from '../operators/operator.js';

/** One node, ready to run. */
export type Step =
  | { readonly kind: 'picture'; readonly node: OnnxNode; readonly operator: PreparedOperator }
  | { readonly kind: 'numbers'; readonly node: OnnxNode; readonly operator: NumbersOperator };

/** A graph of which everything is known that can be known before a picture comes. */
export interface Network {
  readonly inputs: readonly TensorShape[];
  readonly output: TensorShape;
  readonly constants: ReadonlyMap<string, OnnxTensor>;
  /** Only what the output needs, each after what it needs itself. */
  readonly steps: readonly Step[];
}
