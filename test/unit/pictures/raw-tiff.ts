/** [tag, type, values]; type 3 is 16 bit, 4 is 32 bit, 7 bytes. */
export type Field = readonly [tag: number, type: 3 | 4 | 7, values: readonly number[]];

/** A little-endian TIFF of one strip, of which every number can be chosen. */
export function rawTiff(strip: Uint8Array, fields: readonly Field[]): Uint8Array {
  const stripAt = 8;
  const all: Field[] = [...fields, [273, 4, [stripAt]], [279, 4, [strip.length]]];
  const directoryAt = stripAt + strip.length + (strip.length & 1);
  let extraAt = directoryAt + 2 + all.length * 12 + 4;
  const file = new Uint8Array(extraAt + 4096);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directoryAt, true);
  file.set(strip, stripAt);
  view.setUint16(directoryAt, all.length, true);
  all.forEach(([tag, type, values], i) => {
    const entry = directoryAt + 2 + i * 12;
    const size = type === 3 ? 2 : type === 4 ? 4 : 1;
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, type, true);
    view.setUint32(entry + 4, values.length, true);
    const at = size * values.length > 4 ? extraAt : entry + 8;
    if (at === extraAt) {
      view.setUint32(entry + 8, extraAt, true);
      extraAt += size * values.length;
    }
    values.forEach((value, k) =>
      size === 1
        ? view.setUint8(at + k, value)
        : size === 2
          ? view.setUint16(at + 2 * k, value, true)
          : view.setUint32(at + 4 * k, value, true),
    );
  });
  return file.subarray(0, extraAt);
}

/** Fields that every picture has; bits of each channel. */
export const shape = (
  width: number,
  height: number,
  bits: readonly number[],
  photometric: number,
): Field[] => [
  [256, 3, [width]],
  [257, 3, [height]],
  [258, 3, bits],
  [262, 3, [photometric]],
  [277, 3, [bits.length]],
];
