import { appliedMask } from '../applied-mask.js';
import { layerKind } from '../layer-kind.js';
import { stampItem } from '../plate-stamp.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { viewOf } from './file-view.js';
import { channelSegments } from './encoded-channel.js';
import type { LayerEntry } from './layer-entry.js';
import { unicodeNameBlock } from './layer-name.js';
import { type ChannelToWrite, FLAGS_OF_A_LAYER, layerRecord } from './layer-record.js';
import { maskBytes } from './original-layer.js';
import { ownMetadataBlock } from './own-metadata.js';
import type { PsdInsertion } from './psd-insertion.js';
import { renewedEntry } from './renewed-entry.js';
import { numberBlock, switchBlock, taggedBlock } from './tagged-block.js';

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
    ownMetadataBlock(stampItem(stamp)),
  ];
}

/** Of a shape the pixels are cut out already; its outline belongs to the fill, not to a mask. */
function vectorMasks(file: PsdFile, source: PsdLayer): Uint8Array[] {
  if (layerKind(source) === 'shape') return [];
  return source.blocks.filter((b) => VECTOR_MASK_KEYS.includes(b.key)).map((b) => viewOf(file, b.span));
}

/** An earlier plate with new pixels, bounds and stamp; everything else of its record as it is now. */
export function updatedPlateEntry(parts: PlateParts, plate: PsdLayer): LayerEntry {
  const { bounds, stamp } = parts.insertion;
  return renewedEntry(parts, plate, { bounds, channels: parts.channels, item: stampItem(stamp) });
}
