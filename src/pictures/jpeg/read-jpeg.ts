import { decode } from 'jpeg-js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Pixels } from '../../raster/pixels.js';
import { ByteReader } from '../byte-reader.js';
import { orientPixels } from '../orient-pixels.js';
import type { Picture } from '../picture.js';
import { MAX_PICTURE_PIXELS } from '../picture-limits.js';
import { exifOrientation } from './exif-orientation.js';
import type { JpegFrame } from './jpeg-frame.js';
import { parseJpegFrame } from './jpeg-frame.js';
import { readJpegProfile } from './jpeg-profile.js';
import { readJpegSegments } from './jpeg-segments.js';

/** Every block of 8×8 takes a bit at least, so a file with less in it lies about its size. */
const MOST_PIXELS_A_BYTE = 64 * 8;

/** The decoder's own estimate counts 4 bytes a coefficient. */
const MAX_DECODER_MEGABYTES = 6144;

/**
 * Baseline and progressive JPEG, grey or RGB, turned upright by its EXIF orientation.
 * @throws HaikeiError as `parseJpegFrame`, `readJpegSegments` and `readJpegProfile`
 */
export function readJpeg(signal: AbortSignal, bytes: Uint8Array, path: string): Picture {
  const reader = new ByteReader(bytes, 'JPEG');
  const segments = readJpegSegments(reader);
  const frame = parseJpegFrame(segments, path);
  reader.require(0, Math.ceil((frame.width * frame.height) / MOST_PIXELS_A_BYTE));
  const profile = readJpegProfile(segments);
  throwIfCancelled(signal);
  const upright = orientPixels(decodeFrame(bytes, frame), exifOrientation(segments));
  return { pixels: upright, profile };
}

function decodeFrame(bytes: Uint8Array, frame: JpegFrame): Pixels {
  const { data, width, height } = decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    maxResolutionInMP: MAX_PICTURE_PIXELS / 1e6,
    maxMemoryUsageInMB: MAX_DECODER_MEGABYTES,
    ...(frame.storedAsRgb ? { colorTransform: false } : {}),
  });
  if (frame.components === 3) return { width, height, channels: 3, depth: 8, data };
  return { width, height, channels: 1, depth: 8, data: firstOfThree(data) };
}

function firstOfThree(rgb: Uint8Array): Uint8Array {
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i++) grey[i] = rgb[i * 3]!;
  return grey;
}
