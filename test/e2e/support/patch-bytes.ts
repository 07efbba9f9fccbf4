/** A copy with big-endian values written over it: `[offset, bits, value]`. */
export function patchBytes(
  bytes: Uint8Array,
  ...patches: readonly (readonly [offset: number, bits: 8 | 16 | 32, value: number])[]
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, bits, value] of patches) {
    if (bits === 8) view.setUint8(offset, value);
    else if (bits === 16) view.setUint16(offset, value);
    else view.setUint32(offset, value);
  }
  return copy;
}

/** Where `text` (ASCII) begins in the bytes; the test is wrong where it does not. */
export function offsetOf(bytes: Uint8Array, text: string): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(text, 0, 'latin1');
  if (at < 0) throw new Error(`no ${text} in the fixture`);
  return at;
}
