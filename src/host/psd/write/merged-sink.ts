import type { Thumbnail } from './thumbnail.js';
import type { MergedSource } from './merged-source.js';
import { MergedWriter } from './merged-writer.js';

/** Rows of the new merged picture on their way to the file, and past the thumbnail. */
export class MergedSink {
  readonly writer: MergedWriter;

  constructor(
    private readonly source: MergedSource,
    size: { readonly channels: number; readonly height: number },
    private readonly thumbnail: Thumbnail | null,
  ) {
    this.writer = new MergedWriter(size.channels, size.height);
  }

  /** A row with new content. */
  push(channel: number, y: number, row: Uint8Array): void {
    this.writer.push(channel, row);
    this.thumbnail?.add(channel, y, row);
  }

  /** Rows as the original has them: still packed where possible. */
  carry(channel: number, top: number, bottom: number): void {
    if (bottom <= top) return;
    const packed = this.source.packed(channel, top, bottom);
    if (packed) this.writer.sharePacked(channel, packed.bytes, packed.lengths);
    for (let y = top; y < bottom; y++) {
      if (!packed) this.writer.push(channel, this.source.row(channel, y));
      if (this.thumbnail?.wants(channel)) this.thumbnail.add(channel, y, this.source.row(channel, y));
    }
  }
}
