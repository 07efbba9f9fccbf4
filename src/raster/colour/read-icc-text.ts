import type { IccBytes } from './icc-bytes.js';

const LONGEST_NAME = 200;

/** The profile's name from its `desc` tag, of version 2 (`desc`) or 4 (`mluc`); empty when there is none to read. */
export function readIccText(bytes: IccBytes, offset: number): string {
  const type = bytes.signature(offset);
  if (type === 'desc') return readCharacters(bytes, offset + 12, { count: bytes.u32(offset + 8), size: 1 });
  if (type !== 'mluc' || bytes.u32(offset + 8) === 0) return '';
  // The first record; its offset counts from the start of the element.
  const count = Math.floor(bytes.u32(offset + 20) / 2);
  return readCharacters(bytes, offset + bytes.u32(offset + 24), { count, size: 2 });
}

function readCharacters(bytes: IccBytes, offset: number, of: { count: number; size: 1 | 2 }): string {
  const count = Math.min(of.count, LONGEST_NAME);
  bytes.need(offset, count * of.size);
  let text = '';
  for (let i = 0; i < count; i++) {
    const code = of.size === 1 ? bytes.u8(offset + i) : bytes.u16(offset + i * 2);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text.trim();
}
