import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { channelLength, channelSegments, type EncodedChannel } from './encoded-channel.js';
import { flagsOffset, originalChannel, beforeBlocks, lookSpan, withHiddenFlag } from './original-layer.js';
import { viewBetween, viewOf } from './file-view.js';
import { type Segment, segmentsLength } from './segments.js';
import { widenBlock } from './widen-block.js';

/** One layer of the list to be written: its record, and the channel data that goes behind all records. */
export interface LayerEntry {
  readonly record: readonly Segment[];
  readonly channelData: readonly Segment[];
}

export interface OriginalOptions {
  /** Switch its eye off: one bit, the only change ever made to an original layer. */
  readonly hide: boolean;
  /** Convert from PSD to PSB. */
  readonly widen: boolean;
}

/** An original layer, as views of the original file. */
export function originalEntry(file: PsdFile, layer: PsdLayer, options: OriginalOptions): LayerEntry {
  return options.widen ? widenedEntry(file, layer, options.hide) : sameEntry(file, layer, options.hide);
}

function sameEntry(file: PsdFile, layer: PsdLayer, hide: boolean): LayerEntry {
  const channelData = layer.channels.map((c) => viewOf(file, c.span));
  if (!hide) return { record: [viewOf(file, layer.record)], channelData };
  const lookAt = flagsOffset(file, layer) - 10;
  const record = [
    viewBetween(file, layer.record.start, lookAt),
    withHiddenFlag(lookSpan(file, layer)),
    viewBetween(file, lookAt + 12, layer.record.end),
  ];
  return { record, channelData };
}

function widenedEntry(file: PsdFile, layer: PsdLayer, hide: boolean): LayerEntry {
  const channels = layer.channels.map((c) => originalChannel(file, layer, c));
  const look = lookSpan(file, layer);
  const extra = [beforeBlocks(file, layer), ...layer.blocks.flatMap((b) => widenBlock(file, b))];
  const record = [
    viewBetween(file, layer.record.start, layer.record.start + 18),
    wideChannelList(layer, channels),
    hide ? withHiddenFlag(look) : look,
    new ByteWriter(4).u32(segmentsLength(extra)).finish(),
    ...extra,
  ];
  return { record, channelData: channels.flatMap((c) => (c ? channelSegments(c, true) : [])) };
}

function wideChannelList(layer: PsdLayer, channels: readonly (EncodedChannel | null)[]): Uint8Array {
  const writer = new ByteWriter(channels.length * 10);
  layer.channels.forEach(({ id }, i) => {
    const channel = channels[i];
    writer.i16(id).u64(channel ? channelLength(channel, true) : 0);
  });
  return writer.finish();
}
