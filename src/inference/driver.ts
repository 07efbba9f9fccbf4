/** Numbers for or from a network, float32, row-major in `dims`. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** What a loaded graph says of one of its inputs or outputs; a free dimension is null. */
export interface TensorShape {
  readonly name: string;
  readonly dims: readonly (number | null)[];
}

/** A network loaded into a runtime. Not reentrant: one `run` at a time. */
export interface Session {
  readonly inputs: readonly TensorShape[];
  readonly outputs: readonly TensorShape[];
  /** Longest side in pixels of a tile that suits the place where it runs, context left out; absent where any does. */
  readonly tileSide?: number;
  run(
    signal: AbortSignal,
    feeds: Readonly<Record<string, Tensor>>,
  ): Promise<Readonly<Record<string, Tensor>>>;
  dispose(): Promise<void>;
}

/** A place where ONNX Runtime lives. */
export interface Driver {
  readonly name: string;
  /** @throws HaikeiError `model-damaged` when the bytes are no usable graph */
  open(signal: AbortSignal, model: Uint8Array): Promise<Session>;
}
