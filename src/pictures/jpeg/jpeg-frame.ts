import { HaikeiError } from '../../errors/haikei-error.js';
import { ByteReader } from '../byte-reader.js';
import { checkPictureSize } from '../picture-limits.js';
import type { JpegSegment } from './jpeg-segments.js';

/** What the frame header promises. */
export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3;
  /** The components are red, green, blue as they are, not luma and chroma. */
  readonly storedAsRgb: boolean;
}

const BASELINE_EXTENDED_PROGRESSIVE = [0xc0, 0xc1, 0xc2];
/** DHT, JPG and DAC lie among the frame markers but are none. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const APP14 = 0xee;

/**
 * @param path for messages
 * @throws HaikeiError `format-unknown` (lossless and arithmetic kinds), `depth-unsupported`, `mode-unsupported`
 *   (CMYK), `file-damaged`, `file-too-large`
 */
export function parseJpegFrame(segments: readonly JpegSegment[], path: string): JpegFrame {
  const segment = segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker),
  );
  const reader = new ByteReader(segment?.data ?? new Uint8Array(0), 'JPEG frame');
  if (segment && !BASELINE_EXTENDED_PROGRESSIVE.includes(segment.marker)) {
    throw new HaikeiError('format-unknown', {
      path,
      found: 'a lossless, hierarchical or arithmetic-coded JPEG',
    });
  }
  const [bits, height, width, count] = [reader.u8(0), reader.u16(1), reader.u16(3), reader.u8(5)];
  checkPictureSize('JPEG frame', width, height);
  if (bits !== 8) throw new HaikeiError('depth-unsupported', { depth: bits });
  if (count === 4) throw new HaikeiError('mode-unsupported', { mode: 'CMYK' });
  if (count !== 1 && count !== 3)
    throw new HaikeiError('mode-unsupported', { mode: `JPEG of ${count} channels` });
  reader.require(6, count * 3);
  return { width, height, components: count, storedAsRgb: count === 3 && isStoredAsRgb(reader, segments) };
}

/** Adobe's APP14 says so with transform 0; without it, components named R, G, B. */
function isStoredAsRgb(frame: ByteReader, segments: readonly JpegSegment[]): boolean {
  const adobe = segments.find(({ marker, data }) => marker === APP14 && isAdobe(data));
  if (adobe) return adobe.data[11] === 0;
  return String.fromCharCode(frame.u8(6), frame.u8(9), frame.u8(12)) === 'RGB';
}

const isAdobe = (data: Uint8Array): boolean =>
  data.length >= 12 && String.fromCharCode(...data.subarray(0, 5)) === 'Adobe';
