import { rect, type Rect } from '../../../geometry/rect.js';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import { blendKeyOf } from '../blend-keys.js';
import { ByteWriter } from '../write/byte-writer.js';
import { channelSegments, EMPTY_CHANNEL } from '../write/encoded-channel.js';
import type { LayerEntry } from '../write/layer-entry.js';
import { unicodeNameBlock } from '../write/layer-name.js';
import { type ChannelToWrite, FLAGS_OF_A_LAYER, layerRecord } from '../write/layer-record.js';
import { ownMetadataBlock } from '../write/own-metadata.js';
import { numberBlock, switchBlock, taggedBlock } from '../write/tagged-block.js';
import { adjustmentBlock } from './adjustment-block.js';
import { fingerprintOf } from './fingerprint.js';
import { markItem } from './light-mark.js';

/** Bit 4: the record has no pixels of its own. */
const NO_PIXELS = 16;
const END_MARKER = 3;
const OPEN_GROUP = 1;

/** Where a new record goes: its layer id, and whether the file is a PSB. */
export interface RecordPlace {
  readonly layerId: number;
  readonly large: boolean;
}

interface Parts {
  readonly name: string;
  readonly bounds: Rect;
  readonly channels: readonly ChannelToWrite[];
  readonly clipped: boolean;
  readonly flags: number;
  readonly blendKey: string;
  readonly opacity: number;
  readonly blocks: readonly Uint8Array[];
}

function entry(parts: Parts, { layerId, large }: RecordPlace): LayerEntry {
  const blocks = [unicodeNameBlock(parts.name), numberBlock('lyid', layerId), ...parts.blocks];
  const record = layerRecord({ ...parts, mask: new Uint8Array(0), blocks }, large);
  return { record: [record], channelData: parts.channels.flatMap((c) => channelSegments(c.channel, large)) };
}

const withoutPixels = {
  bounds: rect(0, 0, 0, 0),
  channels: [-1, 0, 1, 2].map((id) => ({ id, channel: EMPTY_CHANNEL })),
  blendKey: 'norm',
  opacity: 255,
  flags: FLAGS_OF_A_LAYER | NO_PIXELS,
} as const;

const nameSource = (key: string): Uint8Array => taggedBlock('lnsr', new ByteWriter(4).latin1(key).finish());

/** The hidden record beneath a group's children. */
export const groupEndEntry = (place: RecordPlace): LayerEntry =>
  entry(
    { ...withoutPixels, name: '</Layer group>', clipped: false, blocks: [numberBlock('lsct', END_MARKER)] },
    place,
  );

/** The group's own record, open and pass-through, above its children. */
export function groupEntry(name: string, light: string, place: RecordPlace): LayerEntry {
  const divider = new ByteWriter(16).u32(OPEN_GROUP).latin1('8BIMpass').u32(0).finish();
  const mark = ownMetadataBlock(markItem({ part: 'group', light, name, made: '' }));
  const blocks = [taggedBlock('lsct', divider), nameSource('lset'), mark];
  return entry({ ...withoutPixels, name, clipped: false, blocks }, place);
}

/** The mark of a layer of the light `light`. */
export const lightItem = (layer: LightLayer, light: string): Uint8Array =>
  markItem({ part: layer.kind, light, name: layer.name, made: fingerprintOf(layer) });

interface NewLight extends RecordPlace {
  readonly light: string;
  readonly bounds: Rect;
  readonly channels: readonly ChannelToWrite[];
}

/** A new layer of a light, clipped; `bounds` and `channels` are those of its pixels, where it has any. */
export function lightEntry(layer: LightLayer, { light, bounds, channels, ...place }: NewLight): LayerEntry {
  const tail = [switchBlock('clbl', true), ownMetadataBlock(lightItem(layer, light))];
  const common = { name: layer.name, clipped: true } as const;
  if (layer.kind !== 'pixels') {
    const blocks = [adjustmentBlock(layer), nameSource('cont'), ...tail];
    return entry({ ...withoutPixels, ...common, blocks }, place);
  }
  const look = {
    blendKey: blendKeyOf(layer.blend),
    opacity: Math.round(layer.opacity * 255),
    flags: FLAGS_OF_A_LAYER,
  };
  return entry({ ...common, ...look, bounds, channels, blocks: [nameSource('layr'), ...tail] }, place);
}
