import type { PsdFile } from '../format/psd-file.js';
import { mergedPlane } from '../read/merged-plane.js';
import { openPlane } from '../read/open-plane.js';
import type { RowReader } from '../read/row-reader.js';
import { readU16, viewBetween } from './file-view.js';
import { readRowTable } from './original-layer.js';

/** Packed rows of the original, carried over without unpacking. */
export interface PackedRows {
  readonly bytes: Uint8Array;
  readonly lengths: Uint32Array;
}

const RLE = 1;

/** The merged picture of an original: every channel, unpacked row by row, or packed where it is RLE. */
export class MergedSource {
  private readonly rows: RowReader;
  private readonly lengths: Uint32Array | null;
  private readonly starts: Float64Array | null;

  /** @throws HaikeiError `file-damaged`, `file-truncated` where the picture cannot hold its rows */
  constructor(private readonly file: PsdFile) {
    const { start } = file.mergedPicture;
    this.rows = openPlane(mergedPlane(file));
    const isRle = readU16(file.bytes, start) === RLE;
    this.lengths = isRle ? readRowTable(file, start + 2, file.header.height * file.header.channels) : null;
    this.starts = this.lengths && rowStarts(file, this.lengths);
  }

  /** Row `y` of a channel; a view that is read, not written. */
  row(channel: number, y: number): Uint8Array {
    const at = channel * this.file.header.height + y;
    return this.rows(at, at + 1);
  }

  /** Rows of a channel as the file packs them; null where it does not use RLE. */
  packed(channel: number, top: number, bottom: number): PackedRows | null {
    if (!this.lengths || !this.starts) return null;
    const first = channel * this.file.header.height;
    const bytes = viewBetween(this.file, this.starts[first + top]!, this.starts[first + bottom]!);
    return { bytes, lengths: this.lengths.subarray(first + top, first + bottom) };
  }
}

function rowStarts(file: PsdFile, lengths: Uint32Array): Float64Array {
  const starts = new Float64Array(lengths.length + 1);
  starts[0] = file.mergedPicture.start + 2 + lengths.length * (file.header.version === 2 ? 4 : 2);
  for (let y = 0; y < lengths.length; y++) starts[y + 1] = starts[y]! + lengths[y]!;
  return starts;
}
