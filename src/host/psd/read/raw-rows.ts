import type { Span } from '../format/psd-file.js';
import type { ChannelPlane } from './channel-plane.js';
import { damagedPlane, rowBytes } from './channel-plane.js';
import type { RowReader } from './row-reader.js';

/** Uncompressed rows: views of the file. More data than needed is let pass. */
export function rawRows(plane: ChannelPlane, data: Span): RowReader {
  const stride = rowBytes(plane);
  const available = data.end - data.start;
  if (stride * plane.height > available) {
    damagedPlane(plane, `${available} bytes of raw data`, `${stride * plane.height} bytes`);
  }
  return (from, to) => plane.bytes.subarray(data.start + from * stride, data.start + to * stride);
}
