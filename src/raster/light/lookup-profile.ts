import { assembleIccProfile } from '../colour/assemble-icc-profile.js';
import { writeAscii } from '../colour/write-ascii.js';
import type { ColourTable } from './colour-table.js';

/** Fixed head of a lut16Type, and its identity curves of two 16-bit entries a channel. */
const LUT_HEAD = 52;
const CURVES = 2 * 3 * 2;

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** multiLocalizedUnicodeType with one English text, ICC.1:2010 §10.13. */
function textTag(text: string): Uint8Array {
  const bytes = new Uint8Array(aligned(28 + text.length * 2));
  const view = new DataView(bytes.buffer);
  writeAscii(view, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeAscii(view, 16, 'enUS');
  view.setUint32(20, text.length * 2);
  view.setUint32(24, 28);
  for (let i = 0; i < text.length; i++) view.setUint16(28 + i * 2, text.charCodeAt(i));
  return bytes;
}

/** profileSequenceDescType of the two unnamed ends of a link, §10.17. */
function sequenceTag(): Uint8Array {
  const empty = 16;
  const entry = 20 + 2 * empty;
  const bytes = new Uint8Array(12 + 2 * entry);
  const view = new DataView(bytes.buffer);
  writeAscii(view, 0, 'pseq');
  view.setUint32(8, 2);
  for (let i = 0; i < 2; i++)
    for (let text = 0; text < 2; text++) {
      const at = 12 + i * entry + 20 + text * empty;
      writeAscii(view, at, 'mluc');
      view.setUint32(at + 12, 12);
    }
  return bytes;
}

/** lut16Type, §10.10: identity matrix and curves around the table; the last input channel runs fastest, as in ours. */
function tableTag({ size, values }: ColourTable): Uint8Array {
  const bytes = new Uint8Array(aligned(LUT_HEAD + 2 * CURVES + values.length * 2));
  const view = new DataView(bytes.buffer);
  writeAscii(view, 0, 'mft2');
  view.setUint8(8, 3);
  view.setUint8(9, 3);
  view.setUint8(10, size);
  for (let i = 0; i < 3; i++) view.setInt32(12 + i * 16, 0x10000);
  view.setUint16(48, 2);
  view.setUint16(50, 2);
  const clut = LUT_HEAD + CURVES;
  const ends = clut + values.length * 2;
  for (let c = 0; c < 3; c++) {
    view.setUint16(LUT_HEAD + c * 4 + 2, 65535);
    view.setUint16(ends + c * 4 + 2, 65535);
  }
  values.forEach((value, i) => view.setUint16(clut + i * 2, Math.round(value * 65535)));
  return bytes;
}

function fillHeader(view: DataView): void {
  view.setUint32(8, 0x04000000);
  writeAscii(view, 12, 'linkRGB RGB ');
  [2026, 1, 1].forEach((part, i) => view.setUint16(24 + i * 2, part));
  [0xf6d6, 0x10000, 0xd32d].forEach((part, i) => view.setUint32(68 + i * 4, part));
}

/**
 * The table as an ICC device-link profile from RGB to RGB, which is what Photoshop's Color Lookup computes with
 * (ICC.1:2010 §8.6). Always the same bytes for the same table.
 */
export function lookupProfile(table: ColourTable, name: string): Uint8Array {
  const tags = [
    ['desc', textTag(name)],
    ['cprt', textTag('No copyright, use freely')],
    ['pseq', sequenceTag()],
    ['A2B0', tableTag(table)],
  ] as const;
  return assembleIccProfile(tags, fillHeader);
}
