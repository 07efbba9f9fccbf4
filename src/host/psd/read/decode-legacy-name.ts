/** Encodings that layer names without a Unicode copy are found in; Japanese programs wrote Shift_JIS. */
const ENCODINGS = ['utf-8', 'shift_jis'];

/** A name in an encoding the file does not tell: the first that fits the bytes, else Latin-1. */
export function decodeLegacyName(bytes: Uint8Array): string {
  for (const encoding of ENCODINGS) {
    const name = tryDecode(bytes, encoding);
    if (name !== null) return name;
  }
  return String.fromCharCode(...bytes);
}

/** Also null where the host's TextDecoder does not know the encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
