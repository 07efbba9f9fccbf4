import { writeAscii } from './write-ascii.js';

const HEADER = 128;
const TAG_ENTRY = 12;

/** A tag of an ICC profile: its signature of four letters, and its element, whose length is a multiple of four. */
export type IccTag = readonly [signature: string, element: Uint8Array];

/**
 * A whole profile: header, tag table, elements in their order (ICC.1:2010 §7). Its length and the signature `acsp` are
 * put in here; `fillHeader` writes the rest of the 128 bytes, which are 0 before.
 */
export function assembleIccProfile(
  tags: readonly IccTag[],
  fillHeader: (header: DataView) => void,
): Uint8Array {
  let at = HEADER + 4 + tags.length * TAG_ENTRY;
  const bytes = new Uint8Array(tags.reduce((sum, [, element]) => sum + element.length, at));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length);
  writeAscii(view, 36, 'acsp');
  fillHeader(view);
  view.setUint32(HEADER, tags.length);
  tags.forEach(([signature, element], i) => {
    const entry = HEADER + 4 + i * TAG_ENTRY;
    writeAscii(view, entry, signature);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, element.length);
    bytes.set(element, at);
    at += element.length;
  });
  return bytes;
}
