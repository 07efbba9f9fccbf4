import { ByteReader } from '../byte-reader.js';
import type { PngChunks } from './png-chunks.js';
import type { PngHeader } from './png-header.js';
import { directWriter, paletteWriter } from './png-row-writer.js';
import type { PaletteTable, PngRowWriter, TransparentColour } from './png-row-writer.js';

/** @throws HaikeiError `file-damaged` when a palette picture has no usable palette */
export function rowWriterFor(header: PngHeader, chunks: PngChunks): PngRowWriter {
  if (header.colour !== 'palette')
    return directWriter(header, transparentColour(header, chunks.transparency));
  const { palette, transparency } = chunks;
  if (!palette || palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768) {
    const found = palette ? `${palette.length} bytes` : 'no palette';
    throw new ByteReader(new Uint8Array(0), 'PNG').damaged('PLTE', 0, {
      found,
      expected: '1 to 256 colours of 3 bytes',
    });
  }
  return paletteWriter(paletteTable(palette, transparency), transparency !== null);
}

function paletteTable(palette: Uint8Array, transparency: Uint8Array | null): PaletteTable {
  const table = new Uint8Array(256 * 4);
  for (let i = 0; i < 256; i++) {
    for (let c = 0; c < 3; c++) table[i * 4 + c] = palette[i * 3 + c] ?? 0;
    table[i * 4 + 3] = transparency?.[i] ?? 255;
  }
  return table;
}

function transparentColour(header: PngHeader, transparency: Uint8Array | null): TransparentColour | null {
  const hasColourKey = header.colour === 'grey' || header.colour === 'rgb';
  if (!transparency || !hasColourKey || transparency.length < header.samples * 2) return null;
  const reader = new ByteReader(transparency, 'PNG tRNS');
  const mask = header.bits === 16 ? 0xffff : (1 << header.bits) - 1;
  return Array.from({ length: header.samples }, (_, c) => reader.u16(c * 2) & mask);
}
