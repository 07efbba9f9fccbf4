import type { ByteReader } from '../byte-reader.js';
import { crc32 } from '../../raster/png/crc32.js';

/** The chunks of a PNG that decide its pixels and colours; the rest is passed over. */
export interface PngChunks {
  readonly header: Uint8Array;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly profile: Uint8Array | null;
  readonly imageData: readonly Uint8Array[];
}

const SIGNATURE_BYTES = 8;
const CHUNK_OVERHEAD = 12;
const WANTED = new Set(['IHDR', 'PLTE', 'tRNS', 'iCCP', 'IDAT']);

/**
 * Walks the chunk list (PNG specification, 5.3) up to IEND.
 * @throws HaikeiError `file-truncated`, or `file-damaged` when a checksum is wrong or a chunk is missing
 */
export function readPngChunks(reader: ByteReader): PngChunks {
  const found = new Map<string, Uint8Array[]>();
  let offset = SIGNATURE_BYTES;
  for (;;) {
    const length = reader.u32(offset);
    const type = typeAt(reader, offset + 4);
    if (type === 'IEND') break;
    reader.require(offset, length + CHUNK_OVERHEAD);
    if (WANTED.has(type)) {
      verify(reader, offset, { type, length });
      const list = found.get(type) ?? [];
      list.push(reader.slice(offset + 8, length));
      found.set(type, list);
    }
    offset += length + CHUNK_OVERHEAD;
  }
  return arrange(reader, found, offset);
}

const typeAt = (reader: ByteReader, offset: number): string =>
  String.fromCharCode(...reader.slice(offset, 4));

function verify(reader: ByteReader, offset: number, chunk: { type: string; length: number }): void {
  const stored = reader.u32(offset + 8 + chunk.length);
  const actual = crc32(reader.slice(offset + 4, chunk.length + 4));
  if (stored === actual) return;
  throw reader.damaged(chunk.type, offset, {
    found: `checksum ${actual.toString(16)}`,
    expected: stored.toString(16),
  });
}

function arrange(reader: ByteReader, found: ReadonlyMap<string, Uint8Array[]>, end: number): PngChunks {
  const [header] = found.get('IHDR') ?? [];
  const imageData = found.get('IDAT');
  if (header?.length !== 13) {
    throw reader.damaged('IHDR', SIGNATURE_BYTES, { found: 'no header', expected: 'one of 13 bytes' });
  }
  if (!imageData) throw reader.damaged('IDAT', end, { found: 'no picture', expected: 'at least one chunk' });
  const first = (type: string): Uint8Array | null => found.get(type)?.[0] ?? null;
  return { header, palette: first('PLTE'), transparency: first('tRNS'), profile: first('iCCP'), imageData };
}
