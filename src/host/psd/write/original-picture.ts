import type { PsdFile } from '../format/psd-file.js';
import { readU16, viewBetween, viewOf } from './file-view.js';
import { readRowTable } from './original-layer.js';
import type { Segment } from './segments.js';
import { channelSegments } from './encoded-channel.js';

const RLE = 1;

/** The merged picture as it is; only its row table is wider where a PSD becomes a PSB. */
export function originalPicture(file: PsdFile, large: boolean): Segment[] {
  const { start, end } = file.mergedPicture;
  const { version, channels, height } = file.header;
  if (!large || version === 2 || readU16(file.bytes, start) !== RLE)
    return [viewOf(file, file.mergedPicture)];
  const rowLengths = readRowTable(file, start + 2, channels * height);
  const data = [viewBetween(file, start + 2 + rowLengths.length * 2, end)];
  return channelSegments({ compression: RLE, rowLengths, data }, large);
}
