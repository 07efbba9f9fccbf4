import { graphDamaged } from './graph-damaged.js';

/**
 * One field of a protocol buffer message. `bytes` is a view of the message (empty for a varint), `value` the
 * varint (0 for the others).
 */
export interface ProtoField {
  readonly id: number;
  readonly wire: 'varint' | 'fixed64' | 'bytes' | 'fixed32';
  readonly value: number;
  readonly bytes: Uint8Array;
}

const WIRES: Readonly<Record<number, ProtoField['wire']>> = {
  0: 'varint',
  1: 'fixed64',
  2: 'bytes',
  5: 'fixed32',
};
const NOTHING = new Uint8Array(0);

/**
 * The fields of a message, one after another; nothing is copied, nothing is read beyond the end.
 * Format: https://protobuf.dev/programming-guides/encoding/
 * @param where names the message in errors
 * @throws HaikeiError `model-damaged` for a length beyond the end, an unknown wire type, an endless number
 */
export function* protoFields(bytes: Uint8Array, where: string): Generator<ProtoField, void, undefined> {
  const cursor = { bytes, where, at: 0 };
  while (cursor.at < bytes.length) {
    const tag = readVarint(cursor);
    const wire = WIRES[tag % 8];
    const id = Math.floor(tag / 8);
    if (wire === undefined || id < 1) throw graphDamaged(`${where}: no field begins with the number ${tag}`);
    if (wire === 'varint') yield { id, wire, value: readVarint(cursor), bytes: NOTHING };
    else yield { id, wire, value: 0, bytes: take(cursor, lengthOf(cursor, wire)) };
  }
}

/** The numbers of a packed list. */
export function packedVarints(bytes: Uint8Array, where: string, most: number): number[] {
  const cursor = { bytes, where, at: 0 };
  const values: number[] = [];
  while (cursor.at < bytes.length) {
    if (values.length === most) throw graphDamaged(`${where}: more than ${most} values`);
    values.push(readVarint(cursor));
  }
  return values;
}

interface ByteCursor {
  readonly bytes: Uint8Array;
  readonly where: string;
  at: number;
}

function lengthOf(cursor: ByteCursor, wire: ProtoField['wire']): number {
  if (wire === 'fixed64') return 8;
  return wire === 'fixed32' ? 4 : readVarint(cursor);
}

function take(cursor: ByteCursor, length: number): Uint8Array {
  const { bytes, where, at } = cursor;
  if (length < 0 || length > bytes.length - at)
    throw graphDamaged(`${where}: ${length} bytes from byte ${at} on, ${bytes.length - at} are left`);
  cursor.at += length;
  return bytes.subarray(at, at + length);
}

/** Signed 64 bits in at most ten bytes, as a number; beyond 2^53 nothing in a graph can be honest. */
function readVarint(cursor: ByteCursor): number {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw graphDamaged(`${cursor.where}: ends within a number`);
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return safeNumber(BigInt.asIntN(64, value), cursor.where);
  }
  throw graphDamaged(`${cursor.where}: a number of more than ten bytes`);
}

function safeNumber(value: bigint, where: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw graphDamaged(`${where}: the number ${value} is out of range`);
  return number;
}
