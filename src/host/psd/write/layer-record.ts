import type { Rect } from '../../../geometry/rect.js';
import { ByteWriter } from './byte-writer.js';
import { channelLength, type EncodedChannel } from './encoded-channel.js';
import { pascalName } from './layer-name.js';
import { joinSegments, type Segment } from './segments.js';

/** Channel data that goes with a record: new, or bytes of the original carried over as they are. */
export interface ChannelToWrite {
  readonly id: number;
  readonly channel: EncodedChannel;
}

/** What a new layer record says; everything else is in its blocks. */
export interface LayerRecordFields {
  readonly bounds: Rect;
  readonly channels: readonly ChannelToWrite[];
  readonly blendKey: string;
  /** 0..255 */
  readonly opacity: number;
  readonly clipped: boolean;
  readonly flags: number;
  /** Payload of the mask data, empty for none. */
  readonly mask: Uint8Array;
  readonly name: string;
  readonly blocks: readonly Uint8Array[];
}

/** Bit 3 says that bit 4 means something; Photoshop sets it on every layer. */
export const FLAGS_OF_A_LAYER = 8;
export const FLAG_HIDDEN = 2;

/** Black and white points of "blend if", wide open: composite and four channels, this and underlying layer. */
const OPEN_BLENDING_RANGES = 10;

/** A whole layer record for a PSD, or for a PSB where `large`. */
export function layerRecord(fields: LayerRecordFields, large: boolean): Uint8Array {
  const extra = joinSegments([
    lengthAnd(fields.mask),
    lengthAnd(blendingRanges()),
    pascalName(fields.name),
    ...fields.blocks,
  ]);
  return new ByteWriter(128 + extra.length)
    .raw(recordHead(fields.bounds, fields.channels, large))
    .latin1('8BIM')
    .latin1(fields.blendKey)
    .u8(fields.opacity)
    .u8(fields.clipped ? 1 : 0)
    .u8(fields.flags)
    .u8(0)
    .raw(lengthAnd(extra))
    .finish();
}

/** Rectangle and the list of channels with their lengths. */
export function recordHead(bounds: Rect, channels: readonly ChannelToWrite[], large: boolean): Uint8Array {
  const writer = new ByteWriter(18 + channels.length * 10);
  writer.i32(bounds.top).i32(bounds.left).i32(bounds.bottom).i32(bounds.right).u16(channels.length);
  for (const { id, channel } of channels) writer.i16(id).size(channelLength(channel, large), large);
  return writer.finish();
}

export const lengthAnd = (payload: Segment): Uint8Array =>
  new ByteWriter(4 + payload.length).u32(payload.length).raw(payload).finish();

function blendingRanges(): Uint8Array {
  const writer = new ByteWriter(OPEN_BLENDING_RANGES * 4);
  for (let i = 0; i < OPEN_BLENDING_RANGES; i++) writer.u32(0x0000ffff);
  return writer.finish();
}
