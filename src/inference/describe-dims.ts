/** `1×3×?×?`: a free dimension is a question mark. */
export const describeDims = (dims: readonly (number | null)[]): string =>
  dims.map((size) => size ?? '?').join('×');
