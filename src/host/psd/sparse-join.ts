import type { PsdFile } from './format/psd-file.js';
import { type Segment, segmentsLength } from './write/segments.js';

/** Smaller pieces are not worth leaving out. */
const WORTH_LEAVING_OUT = 1 << 16;

/** A piece of the original layers' pixel data, and where it lies in the new file. */
export interface CarriedPixels {
  readonly at: number;
  readonly bytes: Segment;
}

/** A new file in one buffer in which pixel data of the original layers is still missing. */
export interface SparseJoin {
  readonly bytes: Uint8Array;
  readonly missing: readonly CarriedPixels[];
}

/**
 * Joins the pieces of a new file, but leaves out those that are pixel data of original layers: parsing does not read them,
 * and memory that is never written to costs nothing. So reading a large file back needs no second copy of it.
 */
export function joinSparsely(original: PsdFile, segments: readonly Segment[]): SparseJoin {
  const bytes = new Uint8Array(segmentsLength(segments));
  const missing: CarriedPixels[] = [];
  let at = 0;
  for (const segment of segments) {
    if (isPixelData(original, segment)) missing.push({ at, bytes: segment });
    else bytes.set(segment, at);
    at += segment.length;
  }
  return { bytes, missing };
}

/** Writes what was left out, where somebody wants the pixels. */
export function fillIn({ bytes, missing }: SparseJoin): void {
  for (const piece of missing) bytes.set(piece.bytes, piece.at);
}

function isPixelData({ bytes, layerInfo }: PsdFile, segment: Segment): boolean {
  if (segment.buffer !== bytes.buffer || segment.length < WORTH_LEAVING_OUT) return false;
  const start = segment.byteOffset - bytes.byteOffset;
  const { channelData } = layerInfo;
  return start >= channelData.start && start + segment.length <= channelData.end;
}
