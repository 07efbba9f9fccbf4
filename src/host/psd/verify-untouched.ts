import { HaikeiError } from '../../errors/haikei-error.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { beforeBlocks, lookSpan, originalChannel } from './write/original-layer.js';
import { viewBetween, viewOf } from './write/file-view.js';

const HIDDEN = 2;
const FLAGS_AT = 10;

/**
 * Compares a layer before and after an insertion: record, every tagged block, every channel. Where a PSD became a PSB,
 * lengths and row tables are wider; what they say must be the same.
 * @throws HaikeiError `internal` naming the layer and what differs; the insertion is then dropped
 */
export function verifyUntouched(before: LayerInFile, after: LayerInFile, mayBeHidden: boolean): void {
  const difference =
    differingRecord(before, after, mayBeHidden) ??
    differingBlock(before, after) ??
    differingChannel(before, after);
  if (!difference) return;
  const { name, index } = before.layer;
  throw new HaikeiError('internal', { reason: `writing changed ${difference} of layer ${index} (${name})` });
}

export interface LayerInFile {
  readonly file: PsdFile;
  readonly layer: PsdLayer;
  /** Pixel data that the file does not hold yet, by the offset where it belongs. */
  readonly missing?: ReadonlyMap<number, Uint8Array>;
}

function differingRecord(before: LayerInFile, after: LayerInFile, mayBeHidden: boolean): string | null {
  if (!sameBytes(boundsBytes(before), boundsBytes(after))) return 'the bounds';
  const [was, is] = [lookSpan(before.file, before.layer), lookSpan(after.file, after.layer)];
  const expected = was.slice();
  if (mayBeHidden) expected[FLAGS_AT] = expected[FLAGS_AT]! | HIDDEN;
  if (!sameBytes(expected, is)) return 'the blending or visibility';
  const same = sameBytes(beforeBlocks(before.file, before.layer), beforeBlocks(after.file, after.layer));
  return same ? null : 'the mask or name';
}

const boundsBytes = ({ file, layer }: LayerInFile): Uint8Array =>
  viewBetween(file, layer.record.start, layer.record.start + 18);

function differingBlock(before: LayerInFile, after: LayerInFile): string | null {
  if (before.layer.blocks.length !== after.layer.blocks.length) return 'the number of blocks';
  const index = before.layer.blocks.findIndex((block, i) => {
    const other = after.layer.blocks[i]!;
    return (
      block.key !== other.key || !sameBytes(viewOf(before.file, block.data), viewOf(after.file, other.data))
    );
  });
  return index < 0 ? null : `block ${before.layer.blocks[index]!.key}`;
}

function differingChannel(before: LayerInFile, after: LayerInFile): string | null {
  const { channels } = before.layer;
  if (channels.length !== after.layer.channels.length) return 'the number of channels';
  const index = channels.findIndex((_channel, i) => !sameChannel(before, after, i));
  return index < 0 ? null : `channel ${channels[index]!.id}`;
}

function sameChannel(before: LayerInFile, after: LayerInFile, index: number): boolean {
  const [was, is] = [before.layer.channels[index]!, after.layer.channels[index]!];
  if (was.id !== is.id) return false;
  if (before.file.header.version === after.file.header.version) {
    return sameData(viewOf(before.file, was.span), viewOf(after.file, is.span), after);
  }
  const [a, b] = [
    originalChannel(before.file, before.layer, was),
    originalChannel(after.file, after.layer, is),
  ];
  if (a === null || b === null) return a === b;
  return (
    a.compression === b.compression &&
    sameData(a.data[0]!, b.data[0]!, after) &&
    sameRows(a.rowLengths, b.rowLengths)
  );
}

/** What is still missing in the new file must be the very bytes of the old one. */
function sameData(was: Uint8Array, is: Uint8Array, { file, missing }: LayerInFile): boolean {
  const carried = missing?.get(is.byteOffset - file.bytes.byteOffset);
  if (!carried) return sameBytes(was, is);
  const isSameMemory = carried.buffer === was.buffer && carried.byteOffset === was.byteOffset;
  return isSameMemory && carried.length === was.length && is.length === was.length;
}

const sameRows = (a: Uint32Array | null, b: Uint32Array | null): boolean =>
  a === null || b === null ? a === b : a.every((length, y) => length === b[y]);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
