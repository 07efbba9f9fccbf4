/** One operation of a graph for `tinyOnnx`, with its attributes by type. */
export interface TinyNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly ints?: Readonly<Record<string, readonly number[]>>;
  readonly int?: Readonly<Record<string, number>>;
  readonly float?: Readonly<Record<string, number>>;
  readonly text?: Readonly<Record<string, string>>;
}

export interface TinyGraph {
  readonly inputs: Readonly<Record<string, readonly (number | string)[]>>;
  readonly outputs: Readonly<Record<string, readonly (number | string)[]>>;
  readonly weights: Readonly<
    Record<string, { readonly dims: readonly number[]; readonly data: readonly number[] }>
  >;
  readonly nodes: readonly TinyNode[];
  /** ONNX element type: 1 float32, 10 float16. */
  readonly elementType?: number;
  /** int64 tensors beside the weights. */
  readonly wholeNumbers?: Readonly<Record<string, readonly number[]>>;
  /** Version of ONNX's operators; 13 unless given. */
  readonly opset?: number;
}

/**
 * Writes a real ONNX file, so that tests need no model from elsewhere. Field numbers are those
 * of onnx.proto3: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
export function tinyOnnx(graph: TinyGraph): Uint8Array {
  const type = graph.elementType ?? 1;
  const values = (entries: TinyGraph['inputs']) =>
    Object.entries(entries).map(([name, dims]) => valueInfo(name, dims, type));
  const body = [
    ...graph.nodes.map((node) => field(1, nodeProto(node))),
    field(2, text('tiny')),
    ...Object.entries(graph.weights).map(([name, { dims, data }]) => field(5, tensorProto(name, dims, data))),
    ...Object.entries(graph.wholeNumbers ?? {}).map(([name, data]) => field(5, int64Proto(name, data))),
    ...values(graph.inputs).map((value) => field(11, value)),
    ...values(graph.outputs).map((value) => field(12, value)),
  ];
  const opset = Buffer.concat([field(1, text('')), number(2, graph.opset ?? 13)]);
  return new Uint8Array(Buffer.concat([number(1, 8), field(7, Buffer.concat(body)), field(8, opset)]));
}

const text = (value: string): Buffer => Buffer.from(value, 'utf8');

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

const field = (id: number, body: Buffer): Buffer =>
  Buffer.concat([varint(id * 8 + 2), varint(body.length), body]);

const number = (id: number, value: number): Buffer => Buffer.concat([varint(id * 8), varint(value)]);

function nodeProto({
  op,
  inputs,
  output,
  ints = {},
  int = {},
  float = {},
  text: texts = {},
}: TinyNode): Buffer {
  const floats = Object.entries(float).map(([name, value]) =>
    Buffer.concat([field(1, text(name)), varint(2 * 8 + 5), littleFloat(value), number(20, 1)]),
  );
  const words = Object.entries(texts).map(([name, value]) =>
    Buffer.concat([field(1, text(name)), field(4, text(value)), number(20, 3)]),
  );
  const lists = Object.entries(ints).map(([name, list]) =>
    Buffer.concat([field(1, text(name)), ...list.map((value) => number(8, value)), number(20, 7)]),
  );
  const singles = Object.entries(int).map(([name, value]) =>
    Buffer.concat([field(1, text(name)), number(3, value), number(20, 2)]),
  );
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    field(2, text(output)),
    field(4, text(op)),
    ...[...lists, ...singles, ...floats, ...words].map((attribute) => field(5, attribute)),
  ]);
}

function tensorProto(name: string, dims: readonly number[], data: readonly number[]): Buffer {
  const raw = Buffer.from(Float32Array.from(data).buffer);
  return Buffer.concat([
    ...dims.map((size) => number(1, size)),
    number(2, 1),
    field(8, text(name)),
    field(9, raw),
  ]);
}

const littleFloat = (value: number): Buffer => Buffer.from(Float32Array.of(value).buffer);

const int64Proto = (name: string, data: readonly number[]): Buffer =>
  Buffer.concat([
    number(1, data.length),
    number(2, 7),
    ...data.map((value) => number(7, value)),
    field(8, text(name)),
  ]);

function valueInfo(name: string, dims: readonly (number | string)[], elementType: number): Buffer {
  const shape = dims.map((size) =>
    field(1, typeof size === 'number' ? number(1, size) : field(2, text(size))),
  );
  const tensor = Buffer.concat([number(1, elementType), field(2, Buffer.concat(shape))]);
  return Buffer.concat([field(1, text(name)), field(2, field(1, tensor))]);
}
