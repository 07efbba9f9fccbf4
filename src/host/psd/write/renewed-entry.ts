import type { Rect } from '../../../geometry/rect.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { channelSegments } from './encoded-channel.js';
import { viewOf } from './file-view.js';
import type { LayerEntry } from './layer-entry.js';
import { type ChannelToWrite, recordHead } from './layer-record.js';
import { beforeBlocks, lookSpan } from './original-layer.js';
import { renewMetadata } from './own-metadata.js';
import { type Segment, segmentsLength } from './segments.js';
import { widenBlock } from './widen-block.js';

/** What is new about a layer of ours that is in the file already. */
export interface Renewal {
  readonly bounds: Rect;
  readonly channels: readonly ChannelToWrite[];
  /** Our entry in its metadata. */
  readonly item: Uint8Array;
  /** The 12 bytes of blending, opacity, clipping and flags; as they are unless given. */
  readonly look?: Uint8Array;
  /** A whole tagged block in the place of the one with the same key. */
  readonly block?: { readonly key: string; readonly bytes: Uint8Array };
}

/** A layer of ours with new content; everything else of its record as it is now. */
export function renewedEntry(
  { file, large }: { readonly file: PsdFile; readonly large: boolean },
  layer: PsdLayer,
  renewal: Renewal,
): LayerEntry {
  const { bounds, channels, look = lookSpan(file, layer) } = renewal;
  const blocks = renewedBlocks(file, layer, { ...renewal, widen: large && file.header.version === 1 });
  const extra = [beforeBlocks(file, layer), ...blocks];
  const record = [
    recordHead(bounds, channels, large),
    look,
    new ByteWriter(4).u32(segmentsLength(extra)).finish(),
    ...extra,
  ];
  return { record, channelData: channels.flatMap((c) => channelSegments(c.channel, large)) };
}

function renewedBlocks(
  file: PsdFile,
  layer: PsdLayer,
  { item, block, widen }: Renewal & { readonly widen: boolean },
): Segment[] {
  const metadata = renewMetadata(file, layer, item);
  const kept = layer.blocks.flatMap((old, at) => {
    if (at === metadata.at) return [metadata.block];
    if (old.key === block?.key) return [block.bytes];
    return widen ? widenBlock(file, old) : [viewOf(file, old.span)];
  });
  return metadata.at < 0 ? [...kept, metadata.block] : kept;
}
