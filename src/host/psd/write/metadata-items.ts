import { HaikeiError } from '../../../errors/haikei-error.js';
import { Cursor } from '../read/cursor.js';
import { ByteWriter } from './byte-writer.js';

/** One entry of a `shmd` block; `bytes` is the whole entry as the file has it. */
export interface MetadataItem {
  readonly key: string;
  readonly payload: Uint8Array;
  readonly bytes: Uint8Array;
}

const SMALLEST_ITEM = 16;

/** Entries of a `shmd` payload; null where it is not built as the specification says. */
export function readMetadataItems(payload: Uint8Array): MetadataItem[] | null {
  try {
    const cursor = new Cursor(payload, 'layer metadata');
    const count = cursor.u32();
    if (count * SMALLEST_ITEM > cursor.remaining) return null;
    return Array.from({ length: count }, () => readItem(cursor));
  } catch (error) {
    if (error instanceof HaikeiError) return null;
    throw error;
  }
}

function readItem(cursor: Cursor): MetadataItem {
  const start = cursor.offset;
  cursor.skip(4);
  const key = cursor.key();
  cursor.skip(4);
  const { start: from, end } = cursor.take(cursor.u32());
  return { key, payload: cursor.bytes.subarray(from, end), bytes: cursor.bytes.subarray(start, end) };
}

/** An entry that stays behind when the artist duplicates the layer: the copy is the artist's own. */
export function metadataItem(key: string, payload: Uint8Array): Uint8Array {
  const padded = Math.ceil(payload.length / 4) * 4;
  const writer = new ByteWriter(SMALLEST_ITEM + padded).latin1('8BIM').latin1(key).u32(0).u32(padded);
  return writer.raw(payload).padTo(4).finish();
}

/** Payload of a `shmd` block with the given entries. */
export function metadataPayload(items: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter().u32(items.length);
  for (const item of items) writer.raw(item);
  return writer.finish();
}
