import type { Span } from '../format/psd-file.js';
import { allocate } from './allocate.js';
import type { ChannelPlane } from './channel-plane.js';
import { damagedPlane, rowBytes } from './channel-plane.js';
import { inflateExactly, MAX_EXPANSION } from './inflate-exactly.js';
import type { InflatedPlanes } from './inflated-planes.js';
import type { RowReader } from './row-reader.js';
import { undoPrediction } from './undo-prediction.js';

interface ZipData {
  readonly data: Span;
  readonly prediction: boolean;
  readonly cache: InflatedPlanes | undefined;
}

/** ZIP planes have no rows to find, so the first call inflates the whole plane; without a cache it lives as long as the reader. */
export function zipRows(plane: ChannelPlane, zip: ZipData): RowReader {
  const stride = rowBytes(plane);
  const available = zip.data.end - zip.data.start;
  if (available * MAX_EXPANSION < stride * plane.height) {
    damagedPlane(plane, `${available} bytes of ZIP data`, `enough for ${stride * plane.height} bytes`);
  }
  let own: Uint8Array | null = null;
  const make = (): Uint8Array => inflatePlane(plane, zip);
  const inflated = (): Uint8Array => zip.cache?.get(plane.span.start, make) ?? (own ??= make());
  return (from, to) => inflated().subarray(from * stride, to * stride);
}

function inflatePlane(plane: ChannelPlane, zip: ZipData): Uint8Array {
  const { width, height, where } = plane;
  const size = rowBytes(plane) * height;
  const target = allocate(() => new Uint8Array(size), { what: where, width, height });
  const problem = inflateExactly(plane.bytes.subarray(zip.data.start, zip.data.end), target);
  if (problem !== null) damagedPlane(plane, problem, `${size} bytes of samples`);
  if (zip.prediction) undoPrediction(target, width, plane.depth);
  return target;
}
