/** A piece of a file to be written: new bytes, or a view onto the original that costs no memory of its own. */
export type Segment = Uint8Array;

/** Bytes in all pieces together. */
export function segmentsLength(segments: readonly Segment[]): number {
  let length = 0;
  for (const segment of segments) length += segment.length;
  return length;
}

/** One contiguous copy of all pieces. */
export function joinSegments(segments: readonly Segment[]): Uint8Array {
  const whole = new Uint8Array(segmentsLength(segments));
  let at = 0;
  for (const segment of segments) {
    whole.set(segment, at);
    at += segment.length;
  }
  return whole;
}
