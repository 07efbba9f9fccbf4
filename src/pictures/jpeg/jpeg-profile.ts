import { HaikeiError } from '../../errors/haikei-error.js';
import type { JpegSegment } from './jpeg-segments.js';

const APP2 = 0xe2;
const TAG = 'ICC_PROFILE\0';
const PIECE_HEADER = TAG.length + 2;

/**
 * The ICC profile, joined from its numbered pieces of at most 64 KB each (ICC.1, annex B.4).
 * @throws HaikeiError `file-damaged` when a piece is missing
 */
export function readJpegProfile(segments: readonly JpegSegment[]): Uint8Array | null {
  const pieces = segments
    .filter(({ marker, data }) => marker === APP2 && hasTag(data))
    .map(({ data }) => data);
  const [first] = pieces;
  if (!first) return null;
  const total = first[PIECE_HEADER - 1]!;
  const bySequence = new Map(pieces.map((piece) => [piece[PIECE_HEADER - 2]!, piece.subarray(PIECE_HEADER)]));
  const ordered = Array.from({ length: total }, (_, i) => bySequence.get(i + 1));
  const complete = ordered.filter((piece) => piece !== undefined);
  if (total === 0 || complete.length < total) {
    throw new HaikeiError('file-damaged', {
      where: 'JPEG ICC profile',
      offset: 0,
      found: `${complete.length} pieces`,
      expected: `${total}`,
    });
  }
  return join(complete);
}

const hasTag = (data: Uint8Array): boolean =>
  data.length > PIECE_HEADER && String.fromCharCode(...data.subarray(0, TAG.length)) === TAG;

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
