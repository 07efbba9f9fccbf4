import { ByteWriter } from './byte-writer.js';

/** A tagged block as Photoshop writes it into layer records: its payload padded to 4, the padding counted. */
export function taggedBlock(key: string, payload: Uint8Array): Uint8Array {
  const padded = Math.ceil(payload.length / 4) * 4;
  return new ByteWriter(12 + padded).latin1('8BIM').latin1(key).u32(padded).raw(payload).padTo(4).finish();
}

/** A block with one 4-byte number, such as `lyid`. */
export const numberBlock = (key: string, value: number): Uint8Array =>
  taggedBlock(key, new ByteWriter(4).u32(value).finish());

/** A block whose first byte is a switch, such as `clbl`. */
export const switchBlock = (key: string, on: boolean): Uint8Array =>
  taggedBlock(key, new ByteWriter(4).u8(on ? 1 : 0).finish());
