import { Zlib } from 'fflate';
import { ChunkList } from './chunk-list.js';
import { EMPTY_CHANNEL, type EncodedChannel } from './encoded-channel.js';
import { packBits, packedBound } from './pack-bits.js';
import type { RowSource } from './row-source.js';

/** Level 1 is several times faster than Photoshop's own and a few per cent larger. */
const ZIP_LEVEL = 1;
const ZIP_STRIP = 1 << 18;

/** As Photoshop writes layers: RLE at 8 bit, ZIP with prediction at 16 bit; nothing at all for an empty layer. */
export function encodeChannel(rows: RowSource): EncodedChannel {
  if (rows.width === 0 || rows.height === 0) return EMPTY_CHANNEL;
  return rows.bytesPerSample === 1 ? encodeRle(rows) : encodeZipPrediction(rows);
}

/** PackBits row by row, at either depth. */
export function encodeRle(rows: RowSource): EncodedChannel {
  const row = new Uint8Array(rows.width * rows.bytesPerSample);
  const bound = packedBound(row.length);
  const lengths = new Uint32Array(rows.height);
  const chunks = new ChunkList();
  for (let y = 0; y < rows.height; y++) {
    rows.fill(y, row);
    const { target, at } = chunks.reserve(bound);
    lengths[y] = packBits(row, target, at) - at;
    chunks.commit(lengths[y]!);
  }
  return { compression: 1, rowLengths: lengths, data: chunks.finish() };
}

/** Each sample becomes its difference to the one on its left (modulo 2^8 or 2^16); then deflate over all rows. */
export function encodeZipPrediction(rows: RowSource): EncodedChannel {
  const data: Uint8Array[] = [];
  const zlib = new Zlib({ level: ZIP_LEVEL }, (chunk) => data.push(chunk));
  const rowBytes = rows.width * rows.bytesPerSample;
  const perStrip = Math.max(1, Math.floor(ZIP_STRIP / Math.max(1, rowBytes)));
  const predict = rows.bytesPerSample === 1 ? predict8 : predict16;
  for (let top = 0; top < rows.height; top += perStrip) {
    const count = Math.min(perStrip, rows.height - top);
    const strip = new Uint8Array(count * rowBytes);
    for (let y = 0; y < count; y++) {
      const row = strip.subarray(y * rowBytes, (y + 1) * rowBytes);
      rows.fill(top + y, row);
      predict(row);
    }
    zlib.push(strip, top + count === rows.height);
  }
  return { compression: 3, rowLengths: null, data };
}

function predict8(row: Uint8Array): void {
  for (let x = row.length - 1; x > 0; x--) row[x] = row[x]! - row[x - 1]!;
}

function predict16(row: Uint8Array): void {
  for (let x = row.length - 2; x > 0; x -= 2) {
    const value = (row[x]! << 8) | row[x + 1]!;
    const left = (row[x - 2]! << 8) | row[x - 1]!;
    const difference = value - left;
    row[x] = difference >> 8;
    row[x + 1] = difference;
  }
}
