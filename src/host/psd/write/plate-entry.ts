import type { PlateStamp } from '../../../scene/layer.js';
import { appliedMask } from '../applied-mask.js';
import { layerKind } from '../layer-kind.js';
import { STAMP_KEY, stampItem } from '../plate-stamp.js';
import type { PsdFile, PsdLayer, TaggedBlock } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { viewBetween, viewOf } from './file-view.js';
import { channelSegments } from './encoded-channel.js';
import type { LayerEntry } from './layer-entry.js';
import { unicodeNameBlock } from './layer-name.js';
import { type ChannelToWrite, FLAGS_OF_A_LAYER, layerRecord, recordHead } from './layer-record.js';
import { metadataPayload, readMetadataItems } from './metadata-items.js';
import { beforeBlocks, lookSpan, maskBytes } from './original-layer.js';
import type { PsdInsertion } from './psd-insertion.js';
import { type Segment, segmentsLength } from './segments.js';
import { numberBlock, switchBlock, taggedBlock } from './tagged-block.js';
import { widenBlock } from './widen-block.js';

const VECTOR_MASK_KEYS = ['vmsk', 'vsms'];

/** What a plate's record is made of, besides the insertion itself. */
export interface PlateParts {
  readonly file: PsdFile;
  readonly insertion: PsdInsertion;
  readonly channels: readonly ChannelToWrite[];
  readonly large: boolean;
}

/** A new layer: normal, opaque, unclipped, with a copy of the source's masks. */
export function newPlateEntry(parts: PlateParts, layerId: number): LayerEntry {
  const { file, insertion, channels, large } = parts;
  const source = file.layerInfo.layers[insertion.source]!;
  const record = layerRecord(
    {
      bounds: insertion.bounds,
      channels,
      blendKey: 'norm',
      opacity: 255,
      clipped: false,
      flags: FLAGS_OF_A_LAYER,
      mask: appliedMask(source) ? maskBytes(file, source) : new Uint8Array(0),
      name: insertion.name,
      blocks: [...plateBlocks(insertion, layerId), ...vectorMasks(file, source)],
    },
    large,
  );
  return { record: [record], channelData: channels.flatMap((c) => channelSegments(c.channel, large)) };
}

function plateBlocks({ name, stamp }: PsdInsertion, layerId: number): Uint8Array[] {
  return [
    unicodeNameBlock(name),
    taggedBlock('lnsr', new ByteWriter(4).latin1('layr').finish()),
    numberBlock('lyid', layerId),
    switchBlock('clbl', true),
    switchBlock('infx', false),
    switchBlock('knko', false),
    numberBlock('lspf', 0),
    taggedBlock('lclr', new Uint8Array(8)),
    stampBlock(stamp, []),
  ];
}

/** Of a shape the pixels are cut out already; its outline belongs to the fill, not to a mask. */
function vectorMasks(file: PsdFile, source: PsdLayer): Uint8Array[] {
  if (layerKind(source) === 'shape') return [];
  return source.blocks.filter((b) => VECTOR_MASK_KEYS.includes(b.key)).map((b) => viewOf(file, b.span));
}

/** An earlier plate with new pixels, bounds and stamp; everything else of its record as it is now. */
export function updatedPlateEntry(parts: PlateParts, plate: PsdLayer): LayerEntry {
  const { file, insertion, channels, large } = parts;
  const extra = [beforeBlocks(file, plate), ...updatedBlocks(parts, plate)];
  const record = [
    recordHead(insertion.bounds, channels, large),
    lookSpan(file, plate),
    new ByteWriter(4).u32(segmentsLength(extra)).finish(),
    ...extra,
  ];
  return { record, channelData: channels.flatMap((c) => channelSegments(c.channel, large)) };
}

function updatedBlocks({ file, insertion, large }: PlateParts, plate: PsdLayer): Segment[] {
  const metadata = plate.blocks.find((b) => b.key === 'shmd' && otherItems(file, b) !== null);
  const widen = large && file.header.version === 1;
  const kept = plate.blocks.flatMap((b) => {
    if (b === metadata) return [stampBlock(insertion.stamp, otherItems(file, b) ?? [])];
    return widen ? widenBlock(file, b) : [viewBetween(file, b.span.start, b.span.end)];
  });
  return metadata ? kept : [...kept, stampBlock(insertion.stamp, [])];
}

/** Entries of a metadata block besides our own; null where the block cannot be read. */
function otherItems(file: PsdFile, block: TaggedBlock): Uint8Array[] | null {
  const items = readMetadataItems(viewOf(file, block.data));
  return items?.filter((i) => i.key !== STAMP_KEY).map((i) => i.bytes) ?? null;
}

const stampBlock = (stamp: PlateStamp, others: readonly Uint8Array[]): Uint8Array =>
  taggedBlock('shmd', metadataPayload([...others, stampItem(stamp)]));
