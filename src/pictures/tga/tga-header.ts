import { HaikeiError } from '../../errors/haikei-error.js';
import type { ByteReader } from '../byte-reader.js';
import { checkPictureSize } from '../picture-limits.js';

export interface TgaHeader {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 1 grey, 3 BGR, 4 BGRA. */
  readonly pixelBytes: 1 | 3 | 4;
  readonly runLength: boolean;
  readonly topFirst: boolean;
  readonly rightFirst: boolean;
  /** Offset of the first pixel. */
  readonly dataStart: number;
}

const HEADER_BYTES = 18;
const KINDS: Readonly<Record<number, string>> = {
  0: 'TGA without a picture',
  1: 'TGA with a palette',
  9: 'TGA with a palette',
  32: 'TGA with Huffman coding',
  33: 'TGA with Huffman coding',
};

/** @throws HaikeiError `format-unknown` for the kinds that are not read, `file-damaged`, `file-too-large` */
export function parseTgaHeader(reader: ByteReader, path: string): TgaHeader {
  reader.require(0, HEADER_BYTES);
  const [idLength, mapType, kind, bits, descriptor] = [0, 1, 2, 16, 17].map((at) => reader.u8(at)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const isGrey = kind === 3 || kind === 11;
  const isColour = kind === 2 || kind === 10;
  if (!isGrey && !isColour) {
    throw new HaikeiError('format-unknown', { path, found: KINDS[kind] ?? 'a file that is no TGA' });
  }
  if (isGrey ? bits !== 8 : bits !== 24 && bits !== 32) {
    throw new HaikeiError('format-unknown', { path, found: `TGA with ${bits} bits a pixel` });
  }
  const [width, height] = [reader.u16(12), reader.u16(14)];
  checkPictureSize('TGA header', width, height);
  const mapBytes = mapType === 1 ? reader.u16(5) * Math.ceil(reader.u8(7) / 8) : 0;
  return {
    width,
    height,
    pixelBytes: (bits / 8) as 1 | 3 | 4,
    runLength: kind > 8,
    topFirst: (descriptor & 0x20) !== 0,
    rightFirst: (descriptor & 0x10) !== 0,
    dataStart: HEADER_BYTES + idLength + mapBytes,
  };
}
