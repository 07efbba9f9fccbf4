/** Element types that are read; `float32` lies in a Float32Array, the others in a Float64Array. */
export type OnnxElement = 'float32' | 'float64' | 'int32' | 'int64';

/** A tensor that stands in the file, or a small one computed from such; row-major in `dims`. */
export interface OnnxTensor {
  readonly dims: readonly number[];
  readonly element: OnnxElement;
  readonly data: Float32Array | Float64Array;
}

export type OnnxAttribute = number | string | readonly number[] | OnnxTensor;

export interface OnnxNode {
  readonly op: string;
  /** For messages; made from the first output where the file gives none. */
  readonly name: string;
  /** An empty name is an input that was left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** An input or output of the graph. */
export interface OnnxEnd {
  readonly name: string;
  /** A free dimension is null. */
  readonly dims: readonly (number | null)[];
  /** `float32`, or the number of a type that is not read. */
  readonly element: string;
}

export interface OnnxGraph {
  readonly opset: number;
  readonly inputs: readonly OnnxEnd[];
  readonly outputs: readonly OnnxEnd[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  /** In an order in which every node comes after those it needs, as ONNX demands. */
  readonly nodes: readonly OnnxNode[];
}
