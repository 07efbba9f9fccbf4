/** A run shorter than this costs more as a run than inside a literal. */
const SHORTEST_RUN = 3;
const LONGEST = 128;

/** The most bytes `packBits` can write for a row: one header for every 128 literal bytes. */
export const packedBound = (length: number): number => length + Math.ceil(length / LONGEST);

/**
 * PackBits (Apple TN1023), as PSD uses it: a header n in 0..127 is followed by n + 1 literal bytes, n in 129..255 by one
 * byte that is repeated 257 - n times.
 *
 * @returns the offset in `target` behind what was written; at most `packedBound(row.length)` bytes are
 */
export function packBits(row: Uint8Array, target: Uint8Array, at: number): number {
  const end = row.length;
  let literal = 0;
  let i = 0;
  while (i < end) {
    const run = runLength(row, i);
    if (run < SHORTEST_RUN) {
      i += run;
      continue;
    }
    at = copyLiteral(row.subarray(literal, i), target, at);
    target[at++] = 257 - run;
    target[at++] = row[i]!;
    i += run;
    literal = i;
  }
  return copyLiteral(row.subarray(literal, end), target, at);
}

function runLength(row: Uint8Array, start: number): number {
  const value = row[start];
  const last = Math.min(row.length, start + LONGEST);
  let i = start + 1;
  while (i < last && row[i] === value) i++;
  return i - start;
}

function copyLiteral(bytes: Uint8Array, target: Uint8Array, at: number): number {
  for (let from = 0; from < bytes.length; from += LONGEST) {
    const count = Math.min(LONGEST, bytes.length - from);
    target[at++] = count - 1;
    target.set(bytes.subarray(from, from + count), at);
    at += count;
  }
  return at;
}
