const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const PAD = 61;
const VALUES = new Int8Array(128).fill(-1);
CODES.forEach((code, value) => (VALUES[code] = value));

/** Letters made into a string at once: more arguments than this no engine takes. */
const PIECE = 8192;

/** Standard alphabet, padded (RFC 4648). UXP's own `btoa` is not to be relied on, and takes text only. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const word = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    codes[to] = CODES[word >> 18]!;
    codes[to + 1] = CODES[(word >> 12) & 63]!;
    codes[to + 2] = from + 1 < bytes.length ? CODES[(word >> 6) & 63]! : PAD;
    codes[to + 3] = from + 2 < bytes.length ? CODES[word & 63]! : PAD;
  }
  let text = '';
  // Not spread: going through the iterator of a typed array takes most of the time.
  for (let at = 0; at < codes.length; at += PIECE)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + PIECE)) as string;
  return text;
}

/** null for anything that `toBase64` does not write. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const letters = text.length - padding;
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    let word = 0;
    for (let i = from; i < from + 4; i++) {
      const value = i < letters ? (VALUES[text.charCodeAt(i)] ?? -1) : 0;
      if (value < 0) return null;
      word = (word << 6) | value;
    }
    bytes[to] = word >> 16;
    bytes[to + 1] = word >> 8;
    bytes[to + 2] = word;
  }
  return bytes;
}
