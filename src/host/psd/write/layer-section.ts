import type { PsdFile, TaggedBlock } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { viewBetween, viewOf } from './file-view.js';
import type { LayerEntry } from './layer-entry.js';
import { layerInfo } from './layer-info.js';
import { type Segment, segmentsLength } from './segments.js';
import { wideBlockHead, widenBlock } from './widen-block.js';

/** A file to be written around a new list of layers: `large` for a PSB, whatever the original is. */
export interface SectionTarget {
  readonly file: PsdFile;
  readonly large: boolean;
}

/** The layer and mask section with its length field. Everything but the list of layers is carried over. */
export function layerSection(target: SectionTarget, entries: readonly LayerEntry[]): Segment[] {
  const body = livesInBlock(target.file) ? blockBody(target, entries) : plainBody(target, entries);
  return [lengthField(segmentsLength(body), target.large), ...body];
}

/** 16 bit files keep their layers in the block `Lr16` and leave the main list empty. */
function livesInBlock({ layerInfo: info, header }: PsdFile): boolean {
  return info.container !== 'section' || (info.layers.length === 0 && header.depth === 16);
}

function plainBody(target: SectionTarget, entries: readonly LayerEntry[]): Segment[] {
  const { file, large } = target;
  const payload = layerInfo(entries, { negativeCount: hasNegativeCount(file), padTo: 4 });
  return [
    lengthField(segmentsLength(payload), large),
    ...payload,
    ...globalMask(file),
    ...file.globalBlocks.flatMap((block) => carried(target, block)),
    ...tail(file),
  ];
}

function blockBody(target: SectionTarget, entries: readonly LayerEntry[]): Segment[] {
  const { file, large } = target;
  const payload = layerInfo(entries, { negativeCount: hasNegativeCount(file), padTo: 1 });
  const old = file.globalBlocks.find((b) => b.data.start === file.layerInfo.span.start);
  const layers = [blockHead(target, old, segmentsLength(payload)), ...payload, paddingOf(payload)];
  const blocks = file.globalBlocks.flatMap((b) => (b === old ? layers : carried(target, b)));
  return [lengthField(0, large), ...globalMask(file), ...(old ? [] : layers), ...blocks, ...tail(file)];
}

/** Signature and key as the file has them, unless it becomes a PSB; `Lr16` where it had no layers. */
function blockHead({ file, large }: SectionTarget, old: TaggedBlock | undefined, length: number): Uint8Array {
  const keepsWidth = large === (file.header.version === 2);
  if (old && keepsWidth) {
    const { start } = old.span;
    return new ByteWriter(16)
      .raw(viewBetween(file, start, start + 8))
      .size(length, large)
      .finish();
  }
  const key = old?.key ?? 'Lr16';
  return large ? wideBlockHead(key, length) : new ByteWriter(12).latin1(`8BIM${key}`).u32(length).finish();
}

/** The length of the block is exact; the block itself is padded to 4. */
const paddingOf = (payload: readonly Segment[]): Segment =>
  new Uint8Array((4 - (segmentsLength(payload) % 4)) % 4);

const carried = ({ file, large }: SectionTarget, block: TaggedBlock): Segment[] =>
  large && file.header.version === 1 ? widenBlock(file, block) : [viewOf(file, block.span)];

const lengthField = (length: number, wide: boolean): Uint8Array =>
  new ByteWriter(8).size(length, wide).finish();

function hasNegativeCount(file: PsdFile): boolean {
  const { span, layers } = file.layerInfo;
  return layers.length > 0 && file.bytes[span.start]! >= 0x80;
}

/** With its length, which a few writers leave out. */
function globalMask(file: PsdFile): Segment[] {
  const payload = viewOf(file, file.globalMask);
  return [new ByteWriter(4).u32(payload.length).finish(), payload];
}

/** Bytes behind the last block that are too few to be one. */
function tail(file: PsdFile): Segment[] {
  const from = file.globalBlocks.at(-1)?.span.end ?? Math.max(file.globalMask.end, file.layerSection.start);
  return from < file.layerSection.end ? [viewBetween(file, from, file.layerSection.end)] : [];
}
