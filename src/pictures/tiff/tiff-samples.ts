/** The samples of a block as numbers; 16 bit ones in the file's byte order. */
export function samplesOf(block: Uint8Array, bits: 8 | 16, littleEndian: boolean): Uint8Array | Uint16Array {
  if (bits === 8) return block;
  const samples = new Uint16Array(block.length >> 1);
  const [high, low] = littleEndian ? [1, 0] : [0, 1];
  for (let i = 0; i < samples.length; i++) samples[i] = (block[2 * i + high]! << 8) | block[2 * i + low]!;
  return samples;
}

/** Undoes horizontal differencing (TIFF 6.0, section 14) in place; sums wrap around at the sample's width. */
export function undoPredictor(samples: Uint8Array | Uint16Array, rowSamples: number, step: number): void {
  for (let row = 0; row < samples.length; row += rowSamples) {
    for (let i = row + step; i < row + rowSamples; i++) samples[i] = samples[i]! + samples[i - step]!;
  }
}
