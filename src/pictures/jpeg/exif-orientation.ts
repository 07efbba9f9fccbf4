import { ByteReader } from '../byte-reader.js';
import type { JpegSegment } from './jpeg-segments.js';

const APP1 = 0xe1;
const TAG = 'Exif\0\0';
const ORIENTATION = 0x0112;
const SHORT = 3;

/** EXIF orientation 1 to 8; 1 where there is none, or none that can be read: a photo is not refused over its notes. */
export function exifOrientation(segments: readonly JpegSegment[]): number {
  const exif = segments.find(({ marker, data }) => marker === APP1 && startsWithTag(data));
  if (!exif) return 1;
  try {
    return orientationIn(exif.data.subarray(TAG.length));
  } catch {
    return 1;
  }
}

const startsWithTag = (data: Uint8Array): boolean =>
  String.fromCharCode(...data.subarray(0, TAG.length)) === TAG;

/** @param tiff the TIFF structure inside the segment */
function orientationIn(tiff: Uint8Array): number {
  const reader = new ByteReader(tiff, 'EXIF', tiff[0] === 0x49);
  const directory = reader.u32(4);
  const count = reader.u16(directory);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (reader.u16(entry) !== ORIENTATION || reader.u16(entry + 2) !== SHORT) continue;
    const value = reader.u16(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
