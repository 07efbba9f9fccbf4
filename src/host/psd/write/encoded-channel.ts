import { ByteWriter } from './byte-writer.js';
import { type Segment, segmentsLength } from './segments.js';

/** Channel data that does not know yet whether it goes into a PSD or a PSB, whose row tables differ. */
export interface EncodedChannel {
  /** 0 raw · 1 RLE · 2 ZIP · 3 ZIP with prediction */
  readonly compression: 0 | 1 | 2 | 3;
  /** Packed bytes of each row; null unless RLE. */
  readonly rowLengths: Uint32Array | null;
  readonly data: readonly Segment[];
}

/** A channel without pixels, as of groups: only the compression word. */
export const EMPTY_CHANNEL: EncodedChannel = { compression: 0, rowLengths: null, data: [] };

/** Row table of RLE data: 2 bytes a row in a PSD, 4 in a PSB. */
export function writeRowTable(rowLengths: Uint32Array, large: boolean): Uint8Array {
  const writer = new ByteWriter(rowLengths.length * (large ? 4 : 2));
  for (const length of rowLengths) {
    if (large) writer.u32(length);
    else writer.u16(length);
  }
  return writer.finish();
}

/** Compression word, row table where there is one, data. */
export function channelSegments(channel: EncodedChannel, large: boolean): Segment[] {
  const head = new ByteWriter(2).u16(channel.compression).finish();
  const table = channel.rowLengths ? [writeRowTable(channel.rowLengths, large)] : [];
  return [head, ...table, ...channel.data];
}

export const channelLength = (channel: EncodedChannel, large: boolean): number =>
  2 + (channel.rowLengths?.length ?? 0) * (large ? 4 : 2) + segmentsLength(channel.data);
