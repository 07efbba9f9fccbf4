import type { ByteReader } from '../byte-reader.js';
import { inflateInto } from '../inflate-into.js';
import type { TiffCompression } from './tiff-layout.js';
import { unpackLzw } from './unpack-lzw.js';
import { unpackPackBits } from './unpack-packbits.js';

/**
 * One strip or tile, unpacked to exactly `out`.
 * @throws HaikeiError `file-damaged` when it holds less
 */
export async function unpackBlock(
  signal: AbortSignal,
  reader: ByteReader,
  block: { offset: number; length: number; compression: TiffCompression },
  out: Uint8Array,
): Promise<void> {
  const data = reader.slice(block.offset, block.length);
  const written = await unpack(signal, block.compression, data, out);
  if (written >= out.length) return;
  throw reader.damaged(`${block.compression} block`, block.offset, {
    found: `${written} bytes`,
    expected: `${out.length}`,
  });
}

async function unpack(
  signal: AbortSignal,
  compression: TiffCompression,
  data: Uint8Array,
  out: Uint8Array,
): Promise<number> {
  switch (compression) {
    case 'deflate':
      return (await inflateInto(signal, [data], out)).written;
    case 'lzw':
      return unpackLzw(data, out);
    case 'packbits':
      return unpackPackBits(data, out);
    case 'none':
      out.set(data.subarray(0, out.length));
      return Math.min(data.length, out.length);
  }
}
