import type { PsdChannel, PsdFile, PsdLayer } from '../format/psd-file.js';
import { channelPlane } from './channel-plane.js';
import type { InflatedPlanes } from './inflated-planes.js';
import { openPlane } from './open-plane.js';
import { toSamples } from './to-samples.js';

export interface RowRange {
  /** First row, counted from the top of the layer's (or mask's) rectangle. */
  readonly from: number;
  /** Row behind the last. */
  readonly to: number;
  /** Worth passing for ZIP channels, which inflate whole for every call otherwise. */
  readonly cache?: InflatedPlanes;
}

/**
 * Rows of one channel: `width × (to - from)` samples, 0..255 or 0..65535, in the document's encoding.
 * RLE and raw channels decode only the rows asked for.
 * @throws HaikeiError `file-damaged`, `file-truncated`, `depth-unsupported`, `layer-too-large`
 */
export function readChannelRows(
  file: PsdFile,
  layer: PsdLayer,
  channel: PsdChannel,
  { from, to, cache }: RowRange,
): Uint8Array | Uint16Array {
  const plane = channelPlane(file, layer, channel);
  return toSamples(openPlane(plane, cache)(from, to), plane.depth);
}
