import { allocateSamples } from '../../raster/pixels.js';
import type { Pixels, Samples } from '../../raster/pixels.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { ByteReader } from '../byte-reader.js';
import { type Inflate, inflateInto } from '../inflate-into.js';
import type { Picture } from '../picture.js';
import { readPngChunks } from './png-chunks.js';
import type { PngChunks } from './png-chunks.js';
import { parsePngHeader } from './png-header.js';
import type { PngHeader } from './png-header.js';
import { filteredBytes, passesOf } from './png-passes.js';
import type { PngPass } from './png-passes.js';
import { readPngProfile } from './png-profile.js';
import type { PngRowWriter } from './png-row-writer.js';
import { unpackSamples } from './png-samples.js';
import { rowWriterFor } from './png-transparency.js';
import { undoFilter } from './undo-filter.js';

/** Deflate cannot pack denser (two bits for a run of 258). */
const MOST_BYTES_A_BYTE = 1032;
const ROWS_BETWEEN_CHECKS = 256;

/**
 * Every kind of PNG (third edition of the specification): grey, RGB and palette of 1 to 16 bits, with an alpha
 * channel or a transparent colour, interlaced or not. Of an animation, the still picture.
 * @param inflate for the pixels
 * @throws HaikeiError `file-truncated`, `file-damaged`, `file-too-large`, `cancelled`
 */
export async function readPng(
  signal: AbortSignal,
  bytes: Uint8Array,
  inflate: Inflate = inflateInto,
): Promise<Picture> {
  const reader = new ByteReader(bytes, 'PNG');
  const chunks = readPngChunks(reader);
  const header = parsePngHeader(chunks.header);
  const writer = rowWriterFor(header, chunks);
  const profile = chunks.profile ? await readPngProfile(signal, chunks.profile) : null;
  const filtered = await inflatePicture(signal, header, { chunks, inflate });
  return { pixels: decodeRows(signal, header, { filtered, writer }), profile };
}

async function inflatePicture(
  signal: AbortSignal,
  header: PngHeader,
  { chunks, inflate }: { readonly chunks: PngChunks; readonly inflate: Inflate },
): Promise<Uint8Array> {
  const size = filteredBytes(passesOf(header));
  const packed = chunks.imageData.reduce((sum, { length }) => sum + length, 0);
  if (size > packed * MOST_BYTES_A_BYTE) {
    const needed = Math.ceil(size / MOST_BYTES_A_BYTE);
    throw new HaikeiError('file-truncated', { where: 'PNG IDAT', offset: 0, needed, available: packed });
  }
  const filtered = new Uint8Array(size);
  const { written, end } = await inflate(signal, chunks.imageData, filtered);
  if (end === 'complete') return filtered;
  const reader = new ByteReader(filtered.subarray(0, written), 'PNG');
  if (end === 'truncated') reader.require(0, filtered.length);
  throw reader.damaged('IDAT', written, {
    found: 'broken compression',
    expected: `${filtered.length} bytes of picture`,
  });
}

interface Decoding {
  readonly filtered: Uint8Array;
  readonly writer: PngRowWriter;
}

function decodeRows(signal: AbortSignal, header: PngHeader, decoding: Decoding): Pixels {
  const { width, height } = header;
  const { channels } = decoding.writer;
  const depth = header.bits === 16 ? 16 : 8;
  const data = allocateSamples(depth, width * height * channels);
  let offset = 0;
  for (const pass of passesOf(header)) {
    decodePass(signal, header, { ...decoding, pass, offset, data });
    offset += pass.height * (pass.rowBytes + 1);
  }
  return { width, height, channels, depth, data };
}

interface PassDecoding extends Decoding {
  readonly pass: PngPass;
  readonly offset: number;
  readonly data: Samples;
}

function decodePass(signal: AbortSignal, header: PngHeader, work: PassDecoding): void {
  const { filtered, writer, pass, data } = work;
  const step = Math.max(1, (header.samples * header.bits) >> 3);
  const samples =
    header.bits === 16
      ? new Uint16Array(pass.width * header.samples)
      : new Uint8Array(pass.width * header.samples);
  for (let y = 0; y < pass.height; y++) {
    if (y % ROWS_BETWEEN_CHECKS === 0) throwIfCancelled(signal);
    const at = work.offset + y * (pass.rowBytes + 1);
    const row = { start: at + 1, length: pass.rowBytes, above: y > 0 ? at - pass.rowBytes : -1, step };
    if (!undoFilter(filtered, filtered[at]!, row)) {
      throw new ByteReader(filtered, 'PNG').damaged('IDAT', at, {
        found: `filter ${filtered[at]!}`,
        expected: '0 to 4',
      });
    }
    unpackSamples(filtered.subarray(row.start, row.start + row.length), header.bits, samples);
    const first = (pass.y0 + y * pass.dy) * header.width + pass.x0;
    writer.write(samples, data, { first, step: pass.dx, count: pass.width });
  }
}
