import { graphDamaged } from './graph-damaged.js';
import type { OnnxEnd } from './onnx-graph.js';
import { ONNX_LIMITS } from './onnx-limits.js';
import { protoFields } from './proto-fields.js';
import { readName } from './read-name.js';

/** Element types by their number in `TensorProto.DataType`, as they are called in messages. */
const ELEMENTS: Readonly<Record<number, string>> = {
  1: 'float32',
  2: 'uint8',
  6: 'int32',
  7: 'int64',
  10: 'float16',
  11: 'float64',
  16: 'bfloat16',
};

/**
 * Reads a `ValueInfoProto`: an input or output of the graph.
 * @throws HaikeiError `model-damaged`
 */
export function readEnd(bytes: Uint8Array, where: string): OnnxEnd {
  let [name, element] = ['', 'no tensor'];
  const dims: (number | null)[] = [];
  for (const field of protoFields(bytes, where)) {
    if (field.id === 1) name = readName(field.bytes, where);
    if (field.id !== 2) continue;
    for (const type of protoFields(field.bytes, where)) {
      if (type.id !== 1) continue;
      for (const part of protoFields(type.bytes, where)) {
        if (part.id === 1) element = ELEMENTS[part.value] ?? `type ${part.value}`;
        if (part.id === 2) addShape(dims, part.bytes, where);
      }
    }
  }
  return { name, dims, element };
}

function addShape(dims: (number | null)[], bytes: Uint8Array, where: string): void {
  for (const { id, bytes: dimension } of protoFields(bytes, where)) {
    if (id !== 1) continue;
    let size: number | null = null;
    for (const field of protoFields(dimension, where))
      if (field.id === 1 && field.value > 0) size = field.value;
    dims.push(size);
    if (dims.length > ONNX_LIMITS.rank) throw graphDamaged(`${where}: too many dimensions`);
  }
}
