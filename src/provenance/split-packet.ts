import { HaikeiError } from '../errors/haikei-error.js';
import { xmpDamaged } from './xmp-damaged.js';

/** Largest XMP that is taken apart. Photoshop's lists of ancestors can make it far larger than the picture. */
export const XMP_LIMIT = 8 * 1024 * 1024;

/** An XMP packet in three pieces: wrapper, document, padding and end of wrapper. */
export interface Packet {
  readonly head: string;
  readonly body: string;
  readonly tail: string;
}

const HEAD = /^\uFEFF?\s*<\?xpacket begin[^?]*\?>\s*/;

function refuseLarge(value: number): void {
  if (value <= XMP_LIMIT) return;
  throw new HaikeiError('file-too-large', { what: 'the XMP metadata in bytes', value, limit: XMP_LIMIT });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw xmpDamaged('bytes that are no UTF-8', 'UTF-8 text', cause);
  }
}

/** The same for a host that gives XMP as text. @throws HaikeiError `file-too-large` */
export function splitPacketText(text: string): Packet {
  refuseLarge(text.length);
  const head = HEAD.exec(text)?.[0] ?? '';
  const wrapperEnd = text.lastIndexOf('<?xpacket end');
  const bodyEnd = text.lastIndexOf('>', wrapperEnd < 0 ? text.length : wrapperEnd - 1) + 1;
  const end = Math.max(bodyEnd, head.length);
  return { head, body: text.slice(head.length, end), tail: text.slice(end) };
}

/** @throws HaikeiError `file-too-large`, `file-damaged` when it is no UTF-8 */
export function splitPacket(bytes: Uint8Array): Packet {
  refuseLarge(bytes.length);
  return splitPacketText(decode(bytes));
}
