import { Zlib } from 'fflate';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { Pixels } from '../pixels.js';
import { createRowFilter, filterRow } from './filter-row.js';
import { joinBytes } from './join-bytes.js';
import { pngChunk } from './png-chunk.js';
import { profileChunk, textChunk } from './text-chunks.js';

export interface PngOptions {
  /** ICC profile of the samples; without one the picture stays untagged. */
  readonly profile?: Uint8Array | null;
  /** How readers call the profile. */
  readonly profileName?: string;
  /** Keyword to text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** An XMP packet. */
  readonly xmp?: string;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** PNG colour types by number of channels. */
const COLOUR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/**
 * A PNG of the same depth and channels, exactly the same samples (W3C PNG, third edition). Compresses row by
 * row, so that it needs memory for little more than twice the result.
 *
 * @throws HaikeiError `depth-unsupported` for float pictures
 */
export function encodePng(pixels: Pixels, options: PngOptions = {}): Uint8Array {
  if (pixels.depth === 32) throw new HaikeiError('depth-unsupported', { depth: 32 });
  const parts = [SIGNATURE, header(pixels)];
  if (options.profile) parts.push(profileChunk(options.profileName ?? 'ICC profile', options.profile));
  if (options.xmp !== undefined) parts.push(textChunk('XML:com.adobe.xmp', options.xmp));
  for (const [name, text] of Object.entries(options.texts ?? {})) parts.push(textChunk(name, text));
  compressRows(pixels, (data) => parts.push(pngChunk('IDAT', data)));
  parts.push(pngChunk('IEND', new Uint8Array(0)));
  return joinBytes(parts);
}

function header({ width, height, depth, channels }: Pixels): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth, COLOUR_TYPES[channels]], 8);
  return pngChunk('IHDR', data);
}

function compressRows(pixels: Pixels, emit: (data: Uint8Array) => void): void {
  const zlib = new Zlib({ level: 6 }, (data) => {
    if (data.length > 0) emit(data);
  });
  const samples = pixels.width * pixels.channels;
  const row = new Uint8Array((samples * pixels.depth) / 8);
  const filter = createRowFilter(row.length, (pixels.channels * pixels.depth) / 8);
  for (let y = 0; y < pixels.height; y++) {
    writeRow(pixels, y * samples, row);
    zlib.push(filterRow(filter, row), y === pixels.height - 1);
  }
}

/** One row as bytes; 16-bit samples are big-endian. */
function writeRow({ data, depth }: Pixels, start: number, row: Uint8Array): void {
  if (depth === 8) {
    for (let i = 0; i < row.length; i++) row[i] = data[start + i]!;
    return;
  }
  for (let i = 0, from = start; i < row.length; i += 2, from++) {
    const value = data[from]!;
    row[i] = value >> 8;
    row[i + 1] = value & 255;
  }
}
