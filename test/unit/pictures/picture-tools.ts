import { deflateSync } from 'node:zlib';
import { decodePicture } from '../../../src/pictures/decode-picture.js';
import type { Picture } from '../../../src/pictures/picture.js';
import { crc32 } from '../../../src/raster/png/crc32.js';
import { HaikeiError } from '../../../src/errors/haikei-error.js';

export const signal = new AbortController().signal;

export const decode = (bytes: Uint8Array, name = 'test.bin'): Promise<Picture> =>
  decodePicture(signal, bytes, name);

/** `file-damaged PNG IDAT`: code and place of what decoding fails with, or `fine`. */
export async function outcomeOf(bytes: Uint8Array, name = 'test.bin'): Promise<string> {
  try {
    await decode(bytes, name);
    return 'fine';
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    const { code, details } = error as HaikeiError;
    const facts = details as Record<string, unknown>;
    return `${code} ${String(facts['where'] ?? facts['found'] ?? facts['mode'] ?? facts['depth'] ?? facts['what'])}`;
  }
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

export const concat = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export const u32be = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(ascii(type), data);
  return concat(u32be(data.length), body, u32be(crc32(body)));
}

export const PNG_SIGNATURE = ascii('\x89PNG\r\n\x1a\n');

export interface RawPng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly interlace?: number;
  /** Unpacked stream: a filter byte before each row. */
  readonly rows: Uint8Array;
  /** What becomes of the packed stream. */
  readonly packed?: (stream: Uint8Array) => Uint8Array;
  readonly before?: readonly Uint8Array[];
}

const asItIs = (stream: Uint8Array): Uint8Array => stream;

/** A PNG of which every number can be chosen, also wrong ones. */
export function rawPng(png: RawPng): Uint8Array {
  const header = concat(
    u32be(png.width),
    u32be(png.height),
    Uint8Array.of(png.bits, png.colourType, 0, 0, png.interlace ?? 0),
  );
  return concat(
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    ...(png.before ?? []),
    pngChunk('IDAT', (png.packed ?? asItIs)(deflateSync(png.rows))),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** Not a real profile, but with the length that a real one begins with. */
export function fakeProfile(length: number): Uint8Array {
  const profile = new Uint8Array(length).map((_, i) => (i * 7) & 255);
  profile.set(u32be(length));
  return profile;
}
