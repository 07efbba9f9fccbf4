/** A message: a head that is JSON, and numbers or bytes that are not. */
export interface BridgeMessage {
  readonly head: unknown;
  readonly payload: Uint8Array;
}

const LONGEST_HEAD = 1_000_000;

/** Four bytes of length, the head as ASCII (other letters escaped: UXP cannot be relied on for UTF-8), the payload. */
export function encodeMessage({ head, payload }: BridgeMessage): Uint8Array {
  const text = JSON.stringify(head).replace(/[\u0080-\uffff]/g, escaped);
  const bytes = new Uint8Array(4 + text.length + payload.length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  for (let i = 0; i < text.length; i++) bytes[4 + i] = text.charCodeAt(i);
  bytes.set(payload, 4 + text.length);
  return bytes;
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** null for bytes that are no message. The payload is a copy that lies at a multiple of eight bytes. */
export function decodeMessage(bytes: Uint8Array): BridgeMessage | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (length > LONGEST_HEAD || length > bytes.length - 4) return null;
  let text = '';
  for (const code of bytes.subarray(4, 4 + length)) text += String.fromCharCode(code);
  try {
    return { head: JSON.parse(text) as unknown, payload: bytes.slice(4 + length) };
  } catch {
    return null;
  }
}
