const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Bytes turned into text at a time: a multiple of 3, and few enough letters to be arguments of one call. */
const PIECE = 3 * 4096;

/** RFC 4648 base64 with padding. Its own, because UXP and the pure core have neither `btoa` nor `Buffer` for certain. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += encodePiece(bytes.subarray(from, from + PIECE));
  return text;
}

function encodePiece(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, o = 0; i < bytes.length; i += 3, o += 4) {
    const left = bytes.length - i;
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) {
      codes[o + k] = k > left ? 61 : LETTERS.charCodeAt((word >> (18 - 6 * k)) & 63);
    }
  }
  return String.fromCharCode(...codes);
}
