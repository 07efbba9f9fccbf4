const NO_OPERATION = 128;

/** A range of packed bytes, and the range they fill when unpacked. */
export interface PackedRow {
  readonly source: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly target: Uint8Array;
  readonly at: number;
  readonly length: number;
}

/**
 * Unpacks one row of PackBits (Apple Technical Note TN1023). Bytes left over behind a full row are ignored, as
 * Photoshop does: some writers end rows with an empty packet.
 * @returns how many bytes were unpacked: `length`, less where the row ends early, more where a packet overruns it
 * (then the packet is not written)
 */
export function unpackBits({ source, start, end, target, at, length }: PackedRow): number {
  let from = start;
  let to = at;
  const full = at + length;
  while (to < full && from < end) {
    const header = source[from++]!;
    if (header === NO_OPERATION) continue;
    const literal = header < NO_OPERATION;
    const count = literal ? header + 1 : 257 - header;
    if (to + count > full) return to + count - at;
    if (from + (literal ? count : 1) > end) break;
    if (literal) {
      copy(source, from, { target, to, count });
      from += count;
    } else {
      target.fill(source[from++]!, to, to + count);
    }
    to += count;
  }
  return to - at;
}

/** A loop beats `subarray` and `set` for packets of at most 128 bytes. */
function copy(
  source: Uint8Array,
  from: number,
  { target, to, count }: { target: Uint8Array; to: number; count: number },
): void {
  for (let i = 0; i < count; i++) target[to + i] = source[from + i]!;
}
