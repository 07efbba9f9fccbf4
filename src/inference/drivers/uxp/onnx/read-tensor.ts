import { graphDamaged } from './graph-damaged.js';
import type { OnnxElement, OnnxTensor } from './onnx-graph.js';
import { ONNX_LIMITS } from './onnx-limits.js';
import { packedVarints, protoFields } from './proto-fields.js';
import type { ProtoField } from './proto-fields.js';
import { readName } from './read-name.js';

/** Numbers of `TensorProto.DataType`. */
const ELEMENTS: Readonly<Record<number, OnnxElement>> = {
  1: 'float32',
  6: 'int32',
  7: 'int64',
  11: 'float64',
};
const BYTES: Readonly<Record<OnnxElement, number>> = { float32: 4, int32: 4, int64: 8, float64: 8 };

interface RawTensor {
  name: string;
  dims: number[];
  type: number;
  raw: Uint8Array | null;
  /** Numbers that are not in `raw`: parts of a list, as they came. */
  parts: ProtoField[];
}

/**
 * Reads a `TensorProto`. Its numbers must stand in it: data in other files is refused.
 * Fields: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 * @throws HaikeiError `model-damaged`
 */
export function readTensor(bytes: Uint8Array, where: string): OnnxTensor & { readonly name: string } {
  const raw: RawTensor = { name: '', dims: [], type: 0, raw: null, parts: [] };
  for (const field of protoFields(bytes, where)) readField(raw, field, where);
  const element = ELEMENTS[raw.type];
  const title = raw.name === '' ? where : `tensor ${raw.name}`;
  if (!element) throw graphDamaged(`${title}: element type ${raw.type} is not read`);
  const count = elementCount(raw.dims, title);
  return { name: raw.name, dims: raw.dims, element, data: readNumbers(raw, element, count, title) };
}

function readField(tensor: RawTensor, field: ProtoField, where: string): void {
  const { id, wire, value, bytes } = field;
  if (id === 1) {
    tensor.dims.push(...(wire === 'varint' ? [value] : packedVarints(bytes, where, ONNX_LIMITS.rank)));
    if (tensor.dims.length > ONNX_LIMITS.rank) throw graphDamaged(`${where}: too many dimensions`);
  }
  if (id === 2) tensor.type = value;
  if (id === 8) tensor.name = readName(bytes, where);
  if (id === 9) tensor.raw = bytes;
  if (id === 4 || id === 5 || id === 7 || id === 10) tensor.parts.push(field);
  if (id === 13 || (id === 14 && value !== 0))
    throw graphDamaged(`${where}: its numbers lie in another file`);
}

function elementCount(dims: readonly number[], title: string): number {
  const count = dims.reduce((product, size) => product * size, 1);
  const isSound = dims.every((size) => size >= 0) && count <= ONNX_LIMITS.elements;
  if (!isSound) throw graphDamaged(`${title}: dimensions ${dims.join('×')}`);
  return count;
}

function readNumbers(raw: RawTensor, element: OnnxElement, count: number, title: string): OnnxTensor['data'] {
  const wrong = (found: number): never => {
    throw graphDamaged(`${title}: ${found} of ${count} numbers`);
  };
  if (raw.raw === null && !element.startsWith('float')) {
    const values = raw.parts.flatMap((part) => listed(part, title, count));
    return values.length === count ? Float64Array.from(values) : wrong(values.length);
  }
  const bytes = raw.raw ?? joined(raw.parts);
  if (bytes.length !== count * BYTES[element]) wrong(bytes.length / BYTES[element]);
  return decode(bytes, element, count);
}

const listed = ({ wire, value, bytes }: ProtoField, title: string, most: number): number[] =>
  wire === 'varint' ? [value] : packedVarints(bytes, title, most);

function joined(parts: readonly ProtoField[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of parts) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** ONNX is little-endian whatever the machine is. */
function decode(bytes: Uint8Array, element: OnnxElement, count: number): OnnxTensor['data'] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read: Readonly<Record<OnnxElement, (at: number) => number>> = {
    float32: (at) => view.getFloat32(at, true),
    float64: (at) => view.getFloat64(at, true),
    int32: (at) => view.getInt32(at, true),
    int64: (at) => Number(view.getBigInt64(at, true)),
  };
  const data = element === 'float32' ? new Float32Array(count) : new Float64Array(count);
  for (let i = 0; i < count; i++) data[i] = read[element](i * BYTES[element]);
  return data;
}
