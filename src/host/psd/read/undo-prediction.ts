/** In place: each sample was stored as the difference to its left neighbour, modulo its range, row by row. */
export function undoPrediction(bytes: Uint8Array, width: number, depth: 8 | 16): void {
  if (depth === 8) undo8(bytes, width);
  else undo16(bytes, width * 2);
}

function undo8(bytes: Uint8Array, stride: number): void {
  for (let row = 0; row < bytes.length; row += stride) {
    for (let i = row + 1; i < row + stride; i++) bytes[i] = bytes[i]! + bytes[i - 1]!;
  }
}

/** Big-endian, as in the file. */
function undo16(bytes: Uint8Array, stride: number): void {
  for (let row = 0; row < bytes.length; row += stride) {
    let sample = bytes[row]! * 256 + bytes[row + 1]!;
    for (let i = row + 2; i < row + stride; i += 2) {
      sample = (sample + bytes[i]! * 256 + bytes[i + 1]!) & 0xffff;
      bytes[i] = sample >> 8;
      bytes[i + 1] = sample & 255;
    }
  }
}
