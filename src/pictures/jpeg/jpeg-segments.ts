import type { ByteReader } from '../byte-reader.js';

/** A marker segment before the compressed picture. */
export interface JpegSegment {
  /** Second byte of the marker: 0xC0 is SOF0, 0xE1 APP1. */
  readonly marker: number;
  /** Offset of the marker in the file. */
  readonly offset: number;
  readonly data: Uint8Array;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * The segments from the start of the file to the first scan (ITU-T T.81, B.1.1), and a check that the picture
 * has an end.
 * @throws HaikeiError `file-truncated` when no end of image follows the scan, `file-damaged`
 */
export function readJpegSegments(reader: ByteReader): readonly JpegSegment[] {
  const segments: JpegSegment[] = [];
  let offset = 2;
  for (;;) {
    while (reader.u8(offset) === 0xff && reader.u8(offset + 1) === 0xff) offset++;
    const marker = reader.u8(offset + 1);
    if (reader.u8(offset) !== 0xff || marker === END_OF_IMAGE) {
      throw reader.damaged('segments', offset, { found: 'no picture', expected: 'a segment or a scan' });
    }
    if (marker === START_OF_SCAN) break;
    const length = reader.u16(offset + 2);
    if (length < 2)
      throw reader.damaged('segment', offset, { found: `length ${length}`, expected: 'at least 2' });
    segments.push({ marker, offset, data: reader.slice(offset + 4, length - 2) });
    offset += 2 + length;
  }
  requireEnd(reader, offset);
  return segments;
}

/** Looks from the back, because cameras append things of their own after the end. */
function requireEnd(reader: ByteReader, scan: number): void {
  const { bytes } = reader;
  for (let i = bytes.length - 2; i > scan; i--) {
    if (bytes[i] === 0xff && bytes[i + 1] === END_OF_IMAGE) return;
  }
  reader.require(bytes.length, 2);
}
