import { ByteWriter } from './byte-writer.js';
import { taggedBlock } from './tagged-block.js';

/** Photoshop keeps no more than this of the old name, and reads the rest from `luni`. */
const OLD_NAME_LIMIT = 31;
const NAME_LIMIT = 255;

/**
 * The name from before Unicode, with its length byte, padded to 4. Its encoding depends on the machine that wrote it,
 * so whatever is not ASCII becomes `?`; readers take the `luni` block instead.
 */
export function pascalName(name: string): Uint8Array {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '?');
  const kept = ascii.slice(0, OLD_NAME_LIMIT);
  return new ByteWriter(OLD_NAME_LIMIT + 1).u8(kept.length).latin1(kept).padTo(4).finish();
}

/** UTF-16 with the number of its units before it, at most 255. */
export function unicodeString(text: string): Uint8Array {
  const kept = text.slice(0, NAME_LIMIT);
  const writer = new ByteWriter(4 + kept.length * 2).u32(kept.length);
  for (let i = 0; i < kept.length; i++) writer.u16(kept.charCodeAt(i));
  return writer.finish();
}

/** `luni` */
export const unicodeNameBlock = (name: string): Uint8Array => taggedBlock('luni', unicodeString(name));
