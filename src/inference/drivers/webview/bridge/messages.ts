import * as v from 'valibot';

const MOST_VALUES = 2 ** 28;
const id = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_VALUES));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const line = v.pipe(v.string(), v.maxLength(2000));
const engine = v.picklist(['wasm', 'webgpu']);
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(16));
const tensorHead = v.strictObject({ name, dims: v.pipe(v.array(size), v.maxLength(8)) });
const shape = v.strictObject({ name, dims: v.pipe(v.array(v.nullable(size)), v.maxLength(8)) });

/** What a host asks of the page. */
export const requestSchema = v.variant('type', [
  /** Who are you, and is there a GPU to compute on? */
  v.strictObject({ type: v.literal('hello'), id }),
  /** Payload: the WebAssembly of ONNX Runtime for this engine. Once for each engine. */
  v.strictObject({ type: v.literal('start'), id, engine }),
  /** Payload: an `.onnx` file. `session` is the host's own number for it. */
  v.strictObject({ type: v.literal('open'), id, engine, session: id }),
  /** Payload: float32 of all tensors, one after another. */
  v.strictObject({ type: v.literal('run'), id, session: id, tensors: list(tensorHead) }),
  v.strictObject({ type: v.literal('close'), id, session: id }),
  /** The answer to request `of` is not wanted any more. Is not answered itself. */
  v.strictObject({ type: v.literal('cancel'), id, of: id }),
]);

/** What the page answers; `id` is that of the request. */
export const replySchema = v.variant('type', [
  v.strictObject({ type: v.literal('hello'), id, agent: line, gpu: v.boolean() }),
  v.strictObject({ type: v.literal('done'), id }),
  v.strictObject({ type: v.literal('opened'), id, inputs: list(shape), outputs: list(shape) }),
  /** Payload: float32 of all tensors, one after another. */
  v.strictObject({ type: v.literal('ran'), id, tensors: list(tensorHead) }),
  v.strictObject({
    type: v.literal('failed'),
    id,
    /** cancelled · memory: a smaller tile may do · model: not with these weights · engine: anything else */
    what: v.picklist(['cancelled', 'memory', 'model', 'engine']),
    reason: line,
  }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type Reply = v.InferOutput<typeof replySchema>;
export type ReplyOf<Type extends Reply['type']> = Extract<Reply, { type: Type }>;
export type EngineName = v.InferOutput<typeof engine>;
export type TensorHead = v.InferOutput<typeof tensorHead>;
