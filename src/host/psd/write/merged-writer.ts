import { ChunkList } from './chunk-list.js';
import { channelSegments } from './encoded-channel.js';
import { packBits, packedBound } from './pack-bits.js';
import type { Segment } from './segments.js';

/** Collects the rows of a merged picture, each channel in its own order from the top, and writes them as RLE. */
export class MergedWriter {
  private readonly lengths: Uint32Array[];
  private readonly chunks: ChunkList[];
  private readonly written: number[];

  constructor(
    channels: number,
    private readonly height: number,
  ) {
    this.lengths = Array.from({ length: channels }, () => new Uint32Array(height));
    this.chunks = Array.from({ length: channels }, () => new ChunkList());
    this.written = new Array<number>(channels).fill(0);
  }

  /** The channel's next row, to be packed. */
  push(channel: number, row: Uint8Array): void {
    const { target, at } = this.chunks[channel]!.reserve(packedBound(row.length));
    this.commit(channel, packBits(row, target, at) - at);
  }

  /** The channel's next rows, packed already and one behind the other; kept without a copy. */
  sharePacked(channel: number, packed: Uint8Array, lengths: Uint32Array): void {
    this.lengths[channel]!.set(lengths, this.written[channel]);
    this.written[channel]! += lengths.length;
    this.chunks[channel]!.share(packed);
  }

  /** The image data section of a file: compression word, row table, rows. */
  finish(large: boolean): Segment[] {
    const rowLengths = new Uint32Array(this.lengths.length * this.height);
    this.lengths.forEach((l, channel) => {
      rowLengths.set(l, channel * this.height);
    });
    const data = this.chunks.flatMap((c) => c.finish());
    return channelSegments({ compression: 1, rowLengths, data }, large);
  }

  private commit(channel: number, length: number): void {
    this.chunks[channel]!.commit(length);
    this.lengths[channel]![this.written[channel]!] = length;
    this.written[channel]! += 1;
  }
}
