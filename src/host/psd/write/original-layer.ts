import { HaikeiError } from '../../../errors/haikei-error.js';
import { rectHeight } from '../../../geometry/rect.js';
import type { PsdChannel, PsdFile, PsdLayer } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { type EncodedChannel } from './encoded-channel.js';
import { readU16, readU32, viewBetween, viewOf } from './file-view.js';

const RLE = 1;

/** A channel of the original, split so that it can be written into either kind of file; its rows stay views. */
export function originalChannel(file: PsdFile, layer: PsdLayer, channel: PsdChannel): EncodedChannel | null {
  const { start, end } = channel.span;
  if (end === start) return null;
  const compression = readU16(file.bytes, start);
  if (compression !== RLE) {
    return {
      compression: compression as 0 | 2 | 3,
      rowLengths: null,
      data: [viewBetween(file, start + 2, end)],
    };
  }
  const rows = channelRows(layer, channel.id);
  const wide = file.header.version === 2;
  const tableEnd = start + 2 + rows * (wide ? 4 : 2);
  if (tableEnd > end) throw shortTable(layer, start, rows);
  const rowLengths = readRowTable(file, start + 2, rows);
  return { compression: RLE, rowLengths, data: [viewBetween(file, tableEnd, end)] };
}

/** Packed length of each of `rows` rows, from the table at `at`. */
export function readRowTable(file: PsdFile, at: number, rows: number): Uint32Array {
  const wide = file.header.version === 2;
  const needed = rows * (wide ? 4 : 2);
  const available = file.bytes.length - at;
  if (needed > available) {
    throw new HaikeiError('file-truncated', { where: 'row table', offset: at, needed, available });
  }
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset + at, needed);
  const lengths = new Uint32Array(rows);
  for (let y = 0; y < rows; y++) lengths[y] = wide ? view.getUint32(y * 4) : view.getUint16(y * 2);
  return lengths;
}

function channelRows(layer: PsdLayer, id: number): number {
  if (id >= -1) return rectHeight(layer.bounds);
  const bounds = id === -2 ? layer.mask?.bounds : (layer.mask?.real?.bounds ?? layer.mask?.bounds);
  return bounds ? rectHeight(bounds) : 0;
}

const shortTable = (layer: PsdLayer, offset: number, rows: number): HaikeiError =>
  new HaikeiError('file-damaged', {
    where: `channel data of layer record ${layer.index} (${layer.name})`,
    offset,
    found: 'a row table that ends early',
    expected: `${rows} rows`,
  });

/** Offset of the byte that holds the visibility among a record's flags. */
export function flagsOffset(file: PsdFile, layer: PsdLayer): number {
  const perChannel = file.header.version === 2 ? 10 : 6;
  return layer.record.start + 18 + layer.channels.length * perChannel + 10;
}

/** The 12 bytes from blend signature to filler; what follows is the length of the rest. */
export const lookSpan = (file: PsdFile, layer: PsdLayer): Uint8Array => {
  const start = flagsOffset(file, layer) - 10;
  return viewBetween(file, start, start + 12);
};

/** Mask data, blending ranges and old name: everything between the length of the rest and the first block. */
export function beforeBlocks(file: PsdFile, layer: PsdLayer): Uint8Array {
  const start = flagsOffset(file, layer) + 6;
  return viewBetween(file, start, layer.blocks[0]?.span.start ?? layer.record.end);
}

/** Payload of the mask data, empty where the layer has none. */
export const maskBytes = (file: PsdFile, layer: PsdLayer): Uint8Array =>
  layer.mask ? viewOf(file, layer.mask.span) : new Uint8Array(0);

/** A record's bytes with its eye switched off. */
export function withHiddenFlag(look: Uint8Array): Uint8Array {
  const copy = new ByteWriter(look.length).raw(look).finish();
  copy[10] = copy[10]! | 2;
  return copy;
}

const OPEN_RANGE = 0x0000ffff;

/** Whether "blend if" hides tones of the layer: any pair of points that is not fully open. */
export function hasBlendIf(file: PsdFile, layer: PsdLayer): boolean {
  const bytes = beforeBlocks(file, layer);
  const start = 4 + readU32(bytes, 0);
  const end = Math.min(bytes.length - 4, start + 4 + readU32(bytes, start));
  for (let at = start + 4; at + 4 <= end; at += 4) if (readU32(bytes, at) !== OPEN_RANGE) return true;
  return false;
}
