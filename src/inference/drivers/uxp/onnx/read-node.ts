import { graphDamaged } from './graph-damaged.js';
import type { OnnxAttribute, OnnxNode } from './onnx-graph.js';
import { ONNX_LIMITS } from './onnx-limits.js';
import { packedVarints, protoFields } from './proto-fields.js';
import { readName } from './read-name.js';
import { readTensor } from './read-tensor.js';

/**
 * Reads a `NodeProto`.
 * @throws HaikeiError `model-damaged`
 */
export function readNode(bytes: Uint8Array, where: string): OnnxNode {
  const node = { op: '', name: '', domain: '', inputs: [] as string[], outputs: [] as string[] };
  const attributes = new Map<string, OnnxAttribute>();
  for (const { id, bytes: body } of protoFields(bytes, where)) {
    if (id === 1) node.inputs.push(readName(body, where));
    if (id === 2) node.outputs.push(readName(body, where));
    if (id === 3) node.name = readName(body, where);
    if (id === 4) node.op = readName(body, where);
    if (id === 5) attributes.set(...readAttribute(body, where));
    if (id === 7) node.domain = readName(body, where);
  }
  const { domain, inputs, outputs } = node;
  if (inputs.length > ONNX_LIMITS.ends || outputs.length > ONNX_LIMITS.ends || outputs.length === 0)
    throw graphDamaged(`${where}: ${inputs.length} inputs, ${outputs.length} outputs`);
  if (attributes.size > ONNX_LIMITS.attributes) throw graphDamaged(`${where}: ${attributes.size} attributes`);
  const isStandard = domain === '' || domain === 'ai.onnx';
  const op = isStandard ? node.op : `${domain}.${node.op}`;
  return { op, name: node.name === '' ? outputs[0]! : node.name, inputs, outputs, attributes };
}

/** Numbers of `AttributeProto.AttributeType`. */
const FLOAT = 1;
const INT = 2;
const STRING = 3;
const TENSOR = 4;
const FLOATS = 6;
const INTS = 7;

function readAttribute(bytes: Uint8Array, where: string): [string, OnnxAttribute] {
  let [name, type, float, int, text] = ['', 0, 0, 0, ''];
  let tensor: OnnxAttribute | null = null;
  const list: number[] = [];
  for (const { id, wire, value, bytes: body } of protoFields(bytes, where)) {
    if (id === 1) name = readName(body, where);
    if (id === 2 && wire === 'fixed32') float = littleFloats(body)[0]!;
    if (id === 3) int = value;
    if (id === 4) text = readName(body, where);
    if (id === 5) tensor = readTensor(body, `${where}, ${name}`);
    if (id === 7) list.push(...littleFloats(body));
    if (id === 8) list.push(...(wire === 'varint' ? [value] : packedVarints(body, where, ONNX_LIMITS.list)));
    if (id === 20) type = value;
    if (list.length > ONNX_LIMITS.list) throw graphDamaged(`${where}: attribute ${name} has too many values`);
  }
  if (type === FLOAT) return [name, float];
  if (type === INT) return [name, int];
  if (type === STRING) return [name, text];
  if (type === TENSOR && tensor !== null) return [name, tensor];
  if (type === FLOATS || type === INTS) return [name, list];
  throw graphDamaged(`${where}: attribute ${name} is of type ${type}, which is not read`);
}

function littleFloats(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(Math.floor(bytes.length / 4), ONNX_LIMITS.list + 1);
  return Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
}
